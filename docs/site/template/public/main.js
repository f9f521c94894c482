const pages = /^https:\/\/github\.com\/model-registry\/ModelRegistry\.Analyzers\/blob\/main\/((?:README|CHANGELOG|CONTRIBUTING|SECURITY|docs\/(?:rules\/)?[\w-]+))\.md(#.*)?$/
const pictures = /^https:\/\/raw\.githubusercontent\.com\/model-registry\/ModelRegistry\.Analyzers\/main\/(docs\/images\/[\w.-]+)$/

// README.md is the page of the package too and names its pages by their address on GitHub. Here they are next door.
function stayHere() {
  const root = new URL(document.querySelector('meta[name="docfx:rel"]')?.content || './', location.href)
  for (const link of document.querySelectorAll('article a[href]')) {
    const page = pages.exec(link.href)
    if (page) {
      link.href = new URL(`${page[1]}.html${page[2] ?? ''}`, root).href
      link.classList.remove('external')
      link.removeAttribute('target')
    }
  }

  for (const picture of document.querySelectorAll('article img')) {
    const path = pictures.exec(picture.src)
    if (path) {
      picture.src = new URL(path[1], root).href
    }
  }
}

export default {
  iconLinks: [
    {
      icon: 'github',
      href: 'https://github.com/model-registry/ModelRegistry.Analyzers',
      title: 'GitHub'
    }
  ],
  start: stayHere
}
