package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"sort"
	"strconv"
	"time"
	"unicode/utf16"
)

// ErrClosed is the answer to anything that is written after Close.
var ErrClosed = errors.New("the document is closed")

// ErrNoPages says that a document without a page was closed; such a file would not open anywhere.
var ErrNoPages = errors.New("a document needs at least one page")

// Options describe a document. All fields may be empty.
type Options struct {
	Title, Author, Subject, Producer string
	Language                         string    // BCP 47, as "en" or "pt-BR"
	Created                          time.Time // written as the creation date; zero leaves it out
}

// Objects with a fixed number, written last because they name everything else.
const (
	catalogObject = iota + 1
	pagesObject
	resourcesObject
	firstFreeObject
)

// Document is a PDF being written. It is not safe for use by several goroutines at once.
type Document struct {
	out     *bufio.Writer
	sum     hash.Hash
	size    int64
	err     error
	closed  bool
	opt     Options
	offsets []int64 // by object number - 1; 0 while reserved
	pages   []int
	page    *Page
	fonts   []*usedFont
	byFont  map[*Font]*usedFont
	alphas  map[uint8]bool
	marks   []bookmark
	packed  bytes.Buffer
	packer  *zlib.Writer
}

type bookmark struct {
	title string
	page  int
	top   float64
}

// New begins a document. Errors of w are kept and told by Close.
func New(w io.Writer, opt Options) *Document {
	d := &Document{
		out: bufio.NewWriterSize(w, 64<<10), sum: sha256.New(), opt: opt,
		offsets: make([]int64, firstFreeObject-1),
		byFont:  map[*Font]*usedFont{}, alphas: map[uint8]bool{},
	}
	d.packer = zlib.NewWriter(&d.packed)
	// The second line tells transfer programs that the file is binary.
	d.write([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	return d
}

// AddPage ends the current page and begins one of the given size in points.
func (d *Document) AddPage(width, height float64) *Page {
	d.endPage()
	p := &Page{doc: d, id: d.reserve(), Width: finite(width), Height: finite(height)}
	d.page = p
	return p
}

// Pages is the number of pages begun so far.
func (d *Document) Pages() int {
	if d.page != nil {
		return len(d.pages) + 1
	}
	return len(d.pages)
}

// Bookmark adds an entry to the outline that leads to height y of page p.
func (d *Document) Bookmark(title string, p *Page, y float64) {
	d.marks = append(d.marks, bookmark{Clean(title), p.id, p.Height - y})
}

// Err is the first error of the writer underneath, so that a long job can stop early.
func (d *Document) Err() error { return d.err }

// Close writes the last page, the fonts and the table of contents of the file.
// It does not close the writer underneath.
func (d *Document) Close() error {
	if d.closed {
		return ErrClosed
	}
	d.endPage()
	d.closed = true
	if len(d.pages) == 0 {
		return ErrNoPages
	}
	d.writeResources()
	outline := d.writeOutline()
	d.writePageTree()
	d.writeCatalog(outline)
	d.writeTrailer(d.writeInfo())
	if err := d.out.Flush(); d.err == nil && err != nil {
		d.err = err
	}
	if d.err != nil {
		return fmt.Errorf("write pdf: %w", d.err)
	}
	return nil
}

func (d *Document) write(b []byte) {
	if d.err != nil {
		return
	}
	n, err := d.out.Write(b)
	d.sum.Write(b[:n])
	d.size += int64(n)
	d.err = err
}

func (d *Document) reserve() int {
	d.offsets = append(d.offsets, 0)
	return len(d.offsets)
}

func (d *Document) object(id int, format string, args ...any) {
	d.offsets[id-1] = d.size
	d.write(fmt.Appendf(nil, "%d 0 obj\n"+format+"\nendobj\n", append([]any{id}, args...)...))
}

// stream writes data compressed; dict holds further dictionary entries.
func (d *Document) stream(id int, dict string, data []byte) {
	d.packed.Reset()
	d.packer.Reset(&d.packed)
	d.packer.Write(data) // a bytes.Buffer takes everything
	d.packer.Close()
	d.offsets[id-1] = d.size
	d.write(fmt.Appendf(nil, "%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>stream\n", id, dict, d.packed.Len()))
	d.write(d.packed.Bytes())
	d.write([]byte("\nendstream\nendobj\n"))
}

func (d *Document) endPage() {
	p := d.page
	if p == nil {
		return
	}
	d.page = nil
	for p.depth > 0 {
		p.Restore()
	}
	content := d.reserve()
	d.stream(content, "", p.buf)
	d.object(p.id, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R>>",
		pagesObject, number(p.Width), number(p.Height), resourcesObject, content)
	d.pages = append(d.pages, p.id)
	p.buf = nil
}

func (d *Document) writeResources() {
	var fonts, states bytes.Buffer
	for _, f := range d.fonts {
		fmt.Fprintf(&fonts, "/%s %d 0 R", f.name, d.embed(f))
	}
	alphas := make([]int, 0, len(d.alphas))
	for a := range d.alphas {
		alphas = append(alphas, int(a))
	}
	sort.Ints(alphas)
	for _, a := range alphas {
		v := number(float64(a) / 255)
		fmt.Fprintf(&states, "/A%d<</ca %s/CA %s>>", a, v, v)
	}
	d.object(resourcesObject, "<</Font<<%s>>/ExtGState<<%s>>>>", fonts.String(), states.String())
}

func (d *Document) writeOutline() int {
	if len(d.marks) == 0 {
		return 0
	}
	root := d.reserve()
	first := len(d.offsets) + 1
	for range d.marks {
		d.reserve()
	}
	last := len(d.offsets)
	for i, m := range d.marks {
		id, links := first+i, ""
		if i > 0 {
			links += fmt.Sprintf("/Prev %d 0 R", id-1)
		}
		if id < last {
			links += fmt.Sprintf("/Next %d 0 R", id+1)
		}
		d.object(id, "<</Title%s/Parent %d 0 R%s/Dest[%d 0 R/XYZ 0 %s null]>>", textString(m.title), root, links, m.page, number(m.top))
	}
	d.object(root, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first, last, len(d.marks))
	return root
}

func (d *Document) writePageTree() {
	kids := make([]byte, 0, 8*len(d.pages))
	for _, p := range d.pages {
		kids = append(strconv.AppendInt(kids, int64(p), 10), " 0 R "...)
	}
	d.object(pagesObject, "<</Type/Pages/Count %d/Kids[%s]>>", len(d.pages), bytes.TrimSpace(kids))
}

func (d *Document) writeCatalog(outline int) {
	extra := ""
	if d.opt.Language != "" {
		extra += "/Lang" + textString(d.opt.Language)
	}
	if outline > 0 {
		extra += fmt.Sprintf("/Outlines %d 0 R", outline)
	}
	d.object(catalogObject, "<</Type/Catalog/Pages %d 0 R/ViewerPreferences<</DisplayDocTitle true>>%s>>", pagesObject, extra)
}

func (d *Document) writeInfo() int {
	info := ""
	for _, e := range []struct{ key, text string }{
		{"Title", d.opt.Title}, {"Author", d.opt.Author}, {"Subject", d.opt.Subject}, {"Producer", d.opt.Producer},
	} {
		if t := Clean(e.text); t != "" {
			info += "/" + e.key + textString(t)
		}
	}
	if t := d.opt.Created; !t.IsZero() {
		info += "/CreationDate(D:" + t.UTC().Format("20060102150405") + "Z)"
	}
	id := d.reserve()
	d.object(id, "<<%s>>", info)
	return id
}

func (d *Document) writeTrailer(info int) {
	start := d.size
	id := d.sum.Sum(nil)[:16]
	d.write(fmt.Appendf(nil, "xref\n0 %d\n0000000000 65535 f \n", len(d.offsets)+1))
	for _, o := range d.offsets {
		d.write(fmt.Appendf(nil, "%010d 00000 n \n", o))
	}
	d.write(fmt.Appendf(nil, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(d.offsets)+1, catalogObject, info, id, id, start))
}

// textString writes text as PDF wants it outside of pages: UTF-16 with a mark, in hexadecimal.
func textString(s string) string {
	b := append([]byte{}, "<FEFF"...)
	b = appendUTF16(b, s)
	return string(append(b, '>'))
}

func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if r1, r2 := utf16.EncodeRune(r); r1 != 0xFFFD {
			b = fmt.Appendf(b, "%04X%04X", r1, r2)
			continue
		}
		b = fmt.Appendf(b, "%04X", r)
	}
	return b
}
