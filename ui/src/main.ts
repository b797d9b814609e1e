import { mount } from 'svelte';
import '$lib/fonts.css';
import '$lib/tokens.css';
import '$lib/base.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

mount(App, { target });
