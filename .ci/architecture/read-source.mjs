/**
 * What one source file imports and which globals it touches, by a real parser. Type-only imports, `import()`,
 * `import('…')` in a type, re-exports, `require` and `import x = require()` are all imports.
 */
import { parseSync } from 'vite';

/**
 * @typedef {{ specifier: string | undefined, type: boolean, line: number }} Import `specifier` is undefined where it is computed.
 * @typedef {{ name: string, line: number }} Touch
 * @param {string} name of the file: its ending says how to parse it
 * @param {string} text
 * @returns {{ imports: Import[], touches: Touch[] }}
 */
export function readSource(name, text) {
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0].message}`);
  const imports = [];
  const touches = [];
  const bound = new Set();
  const lineOf = (node) => text.slice(0, node.start).split('\n').length;
  const addImport = (source, node, type) => imports.push({ specifier: literalOf(source), type, line: lineOf(node) });

  visit(program, (node, parent, key) => {
    for (const pattern of bindingsOf(node)) collectNames(pattern, bound);
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration')
      addImport(node.source, node, isTypeOnly(node));
    if (node.type === 'ExportNamedDeclaration' && node.source) addImport(node.source, node, isTypeOnly(node));
    if (node.type === 'ImportExpression') addImport(node.source, node, false);
    if (node.type === 'TSImportType') addImport(node.source, node, true);
    if (node.type === 'TSExternalModuleReference') addImport(node.expression, node, false);
    if (node.type === 'CallExpression' && node.callee.name === 'require') addImport(node.arguments[0], node, false);
    for (const touched of globalsOf(node, parent, key)) touches.push({ name: touched, line: lineOf(node) });
  });
  return {
    imports,
    touches: touches.filter(({ name: touched }) => !bound.has(touched.replace(/^new /, '').split(/[.(]/)[0])),
  };
}

function isTypeOnly(node) {
  return (node.importKind ?? node.exportKind) === 'type';
}

function literalOf(source) {
  if (source?.type === 'Literal' && typeof source.value === 'string') return source.value;
  if (source?.type === 'TemplateLiteral' && source.expressions.length === 0) return source.quasis[0].value.cooked;
  return undefined;
}

/** `fetch` for a use of the name, `Date.now` for a member, `new Date()` where it reads the time. */
function globalsOf(node, parent, key) {
  if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0)
    return ['new Date()'];
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.property.name)
    return [`${node.object.name}.${node.property.name}`];
  return node.type === 'Identifier' && isReference(parent, key) ? [node.name] : [];
}

function isReference(parent, key) {
  if (parent.type.startsWith('TS') && parent.type !== 'TSAsExpression' && parent.type !== 'TSNonNullExpression')
    return false;
  if (key === 'property' && parent.type === 'MemberExpression') return parent.computed;
  if (key === 'key') return parent.computed === true;
  return !['label', 'meta', 'imported', 'exported', 'local'].includes(key);
}

function bindingsOf(node) {
  if (node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration') return [node.id];
  if (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  )
    return [node.id, ...node.params];
  if (node.type === 'CatchClause') return [node.param];
  return node.type.startsWith('Import') && node.local ? [node.local] : [];
}

function collectNames(pattern, names) {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(pattern.name);
  for (const part of [...(pattern.properties ?? []), ...(pattern.elements ?? [])]) collectNames(part, names);
  const inner = pattern.argument ?? pattern.left ?? (pattern.type === 'Property' ? pattern.value : undefined);
  collectNames(inner, names);
}

function visit(node, see, parent = node, key = '') {
  see(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof child.type === 'string') visit(child, see, node, name);
    }
  }
}
