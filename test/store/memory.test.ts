import { MemoryStore } from '../../src/store/memory/memory-store.js';
import { testStore } from './conformance.js';

testStore({ name: 'memory', open: async () => new MemoryStore(), reopen: null, hasCypher: false });
