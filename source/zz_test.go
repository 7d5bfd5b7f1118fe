package source
import ("testing";"math/rand/v2";"unicode/utf8";"unicode")
func TestZZ(t *testing.T){
 var rs []rune
 for r:=rune(0); r<=0x10FFFF; r++ {
  s:=string(r)
  for _, p := range []string{"","a","क", "a.", "क.", "α"} { for _, q := range []string{"","a","\u0308"} {
  f:=FoldName(p+s+q)
  if !utf8.ValidString(f)||FoldName(f)!=f { t.Errorf("%U %q %+q -> %+q -> %+q",r,p,q,f,FoldName(f)) }
  }}
  if unicode.IsMark(r) || r<0x600 || r>=0x900&&r<0xA00 || r>=0x1100&&r<0x1200 || unicode.IsPunct(r)|| r>=0x1E00&&r<0x2100 { rs=append(rs,r)}
 }
 g:=rand.New(rand.NewPCG(1,2))
 n:=0
 for i:=0;i<3000000&&n<20;i++{
  var x []rune
  for k:=g.IntN(6)+1;k>0;k--{ x=append(x,rs[g.IntN(len(rs))])
   if g.IntN(3)==0 {x=append(x,[]rune(".'- क")[g.IntN(5)])}}
  f:=FoldName(string(x))
  if FoldName(f)!=f {n++; t.Errorf("%+q -> %+q -> %+q",string(x),f,FoldName(f))}
 }
}
func TestLow(t *testing.T){ for r:=rune(0); r<=0x10FFFF; r++ {
 a,b,c:=FoldName(string(r)),FoldName(string(unicode.ToLower(r))),FoldName(string(unicode.ToUpper(r)))
 if a!=b||a!=c {t.Errorf("%U %q %+q %+q %+q",r,r,a,b,c)}
 if x:=unicode.SimpleFold(r); FoldName(string(x))!=a {t.Errorf("sf %U %q %+q %+q",r,r,a,FoldName(string(x)))}
}}
