import type { PageData } from '../model/page-data.js';
import { Page } from './page.js';
import { PageContext } from './page-context.js';

const data = JSON.parse(document.getElementById('data')!.textContent!) as PageData;
new Page(new PageContext(data), document.body);
