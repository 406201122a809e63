package house

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
)

// A file is read in one sitting, a function on one screen. Tests may spread out further, because their tables are long, and
// branch as they like, because every comparison in them is a branch.
const (
	maxFile         = 500
	maxFunction     = 60
	maxTestFunction = 120
	maxComplexity   = 15
)

// TooBig names what is too long or too tangled in a file.
func TooBig(s *Source) []string {
	var found []string
	if n := bytes.Count(s.Text, []byte("\n")); n > maxFile {
		found = append(found, fmt.Sprintf("%s has %d lines (at most %d)", s.Path, n, maxFile))
	}
	limit := maxFunction
	if s.Test {
		limit = maxTestFunction
	}
	for _, decl := range s.AST.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		if n := lines(s, f); n > limit {
			found = append(found, fmt.Sprintf("%s: %s has %d lines (at most %d)", s.At(f), f.Name.Name, n, limit))
		}
		if n := complexity(f); n > maxComplexity && !s.Test {
			found = append(found, fmt.Sprintf("%s: %s has complexity %d (at most %d)", s.At(f), f.Name.Name, n, maxComplexity))
		}
	}
	return found
}

func lines(s *Source, f *ast.FuncDecl) int {
	return s.Fset.Position(f.End()).Line - s.Fset.Position(f.Pos()).Line + 1
}

// complexity is McCabe's number of ways through a function: one, and one more for each branch.
func complexity(f *ast.FuncDecl) int {
	n := 1
	ast.Inspect(f, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if node.List != nil {
				n++
			}
		case *ast.CommClause:
			if node.Comm != nil {
				n++
			}
		case *ast.BinaryExpr:
			if node.Op == token.LAND || node.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}
