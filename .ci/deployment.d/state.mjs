// A state of the sandbox with an administrator, a project and a work package, whose attachments may have that many kibibytes.
//   node state.mjs KIBIBYTES >state.json
import { readFileSync } from 'node:fs';

const state = JSON.parse(readFileSync('src/main/resources/sandbox/baseline.json', 'utf8'));
state.settings.attachment_max_size = +process.argv[2];
state.users = [{ id: 1, login: 'admin', firstname: 'Ada', lastname: 'Admin', admin: true, status: 'active', mail: 'ada@example.com' }];
state.projects = [{ id: 1, identifier: 'archive', name: 'Archive', types: ['Task'], modules: ['work_package_tracking'] }];
state.work_packages = [{ id: 1, subject: 'Large files', project_id: 1, type_id: 1, status_id: 1, priority_id: 8, author_id: 1 }];
console.log(JSON.stringify(state));
