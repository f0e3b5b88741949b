// On every page. Without it, all is there and nothing is lost but comfort.

const search = document.querySelector<HTMLInputElement>('#site-search')

// "/" leads to the search, as on many sites; not while somebody writes.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')) return
  event.preventDefault()
  search?.focus()
  search?.select()
})

// Beside the text there is room for its headings; above it, on a small screen, they would push it down.
const headings = document.querySelector<HTMLDetailsElement>('.here')
const wide = matchMedia('(min-width: 75em)')
const arrange = () => {
  if (headings) headings.open = wide.matches
}
arrange()
wide.addEventListener('change', arrange)

// The list of all pages is longer than most screens: it begins with where the reader is.
const contents = document.querySelector<HTMLElement>('.contents')
const here = contents?.querySelector<HTMLElement>('[aria-current="page"], [aria-current]')
if (contents && here && here.offsetTop - contents.offsetTop > contents.clientHeight - 100)
  contents.scrollTop = here.offsetTop - contents.offsetTop - contents.clientHeight / 2
