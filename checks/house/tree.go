package house

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Module is the import path of the program, and of everything under it.
const Module = "tideway"

// Source is one Go file.
type Source struct {
	Path string // from the root, with slashes: "ui/chart/svg.go"
	Test bool   // its name ends in _test.go
	Text []byte
	AST  *ast.File
	Fset *token.FileSet
}

// Package is the path from the root of the folder that the file lies in; "main" for the root itself.
func (s *Source) Package() string { return packageOf(s.Path) }

func packageOf(file string) string {
	if dir := path.Dir(file); dir != "." {
		return dir
	}
	return "main"
}

// At says where a node stands: "ui/chart/svg.go:12".
func (s *Source) At(n ast.Node) string {
	return fmt.Sprintf("%s:%d", s.Path, s.Fset.Position(n.Pos()).Line)
}

// Tree is the house as it stands on the disk.
type Tree struct {
	Root  string
	Go    []*Source
	Texts []string // every file that people write (Go files too), from the root, with slashes
}

// Open reads the tree that the current folder lies in.
func Open() (*Tree, error) {
	root, err := findRoot()
	if err != nil {
		return nil, err
	}
	t := &Tree{Root: root}
	err = filepath.WalkDir(root, t.visit)
	return t, err
}

// Read gives one file of the tree.
func (t *Tree) Read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(t.Root, filepath.FromSlash(name)))
}

func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("find the root of the house: no go.mod above the current folder")
		}
		dir = parent
	}
}

// pictures and fonts are not text; sums and the licence of the fonts are not ours.
var (
	notText = []string{".png", ".ttf", ".tideway", ".sum", ".ico", ".pdf", ".syso"}
	notOurs = []string{"assets/fonts/OFL.txt"}
)

func (t *Tree) visit(full string, entry fs.DirEntry, err error) error {
	if err != nil {
		return err
	}
	name := relative(t.Root, full)
	if entry.IsDir() {
		if name == ".git" || name == "build" || path.Base(name) == "failed" {
			return fs.SkipDir
		}
		return nil
	}
	if slices.Contains(notOurs, name) || slices.Contains(notText, path.Ext(name)) || !entry.Type().IsRegular() {
		return nil
	}
	t.Texts = append(t.Texts, name)
	if path.Ext(name) != ".go" {
		return nil
	}
	source, err := parseFile(full, name)
	t.Go = append(t.Go, source)
	return err
}

func relative(root, full string) string {
	name, err := filepath.Rel(root, full)
	if err != nil {
		return filepath.ToSlash(full)
	}
	return filepath.ToSlash(name)
}

func parseFile(full, name string) (*Source, error) {
	text, err := os.ReadFile(full)
	if err != nil {
		return nil, err
	}
	return parseText(name, text)
}

func parseText(name string, text []byte) (*Source, error) {
	s := &Source{Path: name, Test: strings.HasSuffix(name, "_test.go"), Text: text, Fset: token.NewFileSet()}
	var err error
	s.AST, err = parser.ParseFile(s.Fset, name, text, parser.ParseComments)
	return s, err
}
