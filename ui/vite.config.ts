import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [svelte({ configFile: false })],
	resolve: {
		alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) },
		// Tests mount components the way a browser does.
		conditions: process.env.VITEST ? ['browser'] : undefined
	},
	build: {
		// WebKitGTK 4.1 of Debian 12 and Ubuntu 22.04, and any WebView2.
		target: 'safari16',
		// pdf.js and its worker are loaded only by the preview.
		chunkSizeWarningLimit: 2500
	},
	test: {
		include: ['src/**/*.test.ts'],
		passWithNoTests: true
	}
});
