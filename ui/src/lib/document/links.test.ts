import { expect, test } from 'vitest';
import { meantAddress, safeAddress } from './links';

test.each([
	'javascript:alert(1)',
	'http://',
	'humas',
	'https://a b',
	'data:,x',
	'https://a\u0085b'
])('%j is no link', (address) => expect(safeAddress(address)).toBeNull());

test.each([
	[' https://a.example/x ', 'https://a.example/x'],
	['purwabakti.example/lapor?x=1', 'https://purwabakti.example/lapor?x=1'],
	['humas@purwabakti.example', 'mailto:humas@purwabakti.example'],
	['0800-0000 001', 'tel:08000000001'],
	['humas', null],
	['javascript:alert(1)', null]
])('%j means %j', (typed, address) => expect(meantAddress(typed)).toBe(address));
