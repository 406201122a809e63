package vault

import (
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var cheapest = Cost{MemoryKiB: MinMemoryKiB, Passes: MinPasses, Lanes: MinLanes}

func testWrapPlace() WrapPlace { return WrapPlace{Journal: ID(counting(0x10, 16)), Slot: 7} }

// eachSecret are the three methods with a secret that fits and one that does not.
func eachSecret() map[Method][2]Secret {
	return map[Method][2]Secret{
		Open:       {NoSecret(), PassphraseSecret("")},
		Passphrase: {PassphraseSecret("two circles"), PassphraseSecret("two squares")},
		Recovery:   {RecoverySecret(RecoveryCode(counting(1, 16))), RecoverySecret(RecoveryCode(counting(2, 16)))},
	}
}

func TestWrapVectors(t *testing.T) {
	for method, secrets := range eachSecret() {
		w := Wrap{Method: method, Salt: counting(0x60, saltSize)}
		switch method {
		case Open:
			w.Salt = counting(0x60, openSaltSize)
		case Passphrase:
			w.Cost = cheapest
		}
		w, err := wrap(testWrapPlace(), testKey(), secrets[0], w, [nonceSize]byte(counting(0, nonceSize)))
		if err != nil {
			t.Fatal(err)
		}
		if got := hex.EncodeToString(w.Wrapped); got != wrapVectors[method] {
			t.Errorf("%s wrap changed: old journals would no longer open\n got %s\nwant %s", method, got, wrapVectors[method])
		}
		k, err := Unwrap(testWrapPlace(), w, secrets[0])
		if err != nil || k.secret != testKey().secret {
			t.Errorf("%s: unwrap gave another key, or %v", method, err)
		}
	}
}

func TestWrapOpensOnlyInItsPlaceWithItsSecret(t *testing.T) {
	for method, secrets := range eachSecret() {
		w, err := WrapKey(testWrapPlace(), testKey(), secrets[0], cheapest)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Unwrap(testWrapPlace(), w, secrets[1]); err == nil {
			t.Errorf("%s: opened with another secret", method)
		}
		moved := testWrapPlace()
		moved.Slot++
		if _, err := Unwrap(moved, w, secrets[0]); !errors.Is(err, ErrSealed) {
			t.Errorf("%s: another slot: %v", method, err)
		}
		moved = testWrapPlace()
		moved.Journal[0]++
		if _, err := Unwrap(moved, w, secrets[0]); !errors.Is(err, ErrSealed) {
			t.Errorf("%s: another journal: %v", method, err)
		}
		for i := range w.Wrapped {
			broken := w
			broken.Wrapped = append([]byte(nil), w.Wrapped...)
			broken.Wrapped[i] ^= 1
			if method == Passphrase && i%16 != 0 {
				continue // each try costs an Argon2id
			}
			if _, err := Unwrap(testWrapPlace(), broken, secrets[0]); !errors.Is(err, ErrSealed) {
				t.Errorf("%s: byte %d changed: %v", method, i, err)
			}
		}
		short := w
		short.Salt = w.Salt[1:]
		if _, err := Unwrap(testWrapPlace(), short, secrets[0]); !errors.Is(err, ErrSealed) {
			t.Errorf("%s: short salt: %v", method, err)
		}
	}
}

func TestWrapRefusesWhatDoesNotFit(t *testing.T) {
	place, wrapped := testWrapPlace(), make([]byte, nonceSize+KeySize+tagSize)
	for name, c := range map[string]struct {
		wrap   Wrap
		secret Secret
		want   error
	}{
		"unknown method":       {Wrap{Method: "moon", Wrapped: wrapped}, Secret{method: "moon"}, ErrMethod},
		"method of another":    {Wrap{Method: Open, Wrapped: wrapped}, PassphraseSecret("x"), ErrMethod},
		"cost without need":    {Wrap{Method: Open, Salt: make([]byte, 32), Cost: cheapest, Wrapped: wrapped}, NoSecret(), ErrCost},
		"no cost":              {Wrap{Method: Passphrase, Salt: make([]byte, 16), Wrapped: wrapped}, PassphraseSecret("x"), ErrCost},
		"64 GiB":               {Wrap{Method: Passphrase, Salt: make([]byte, 16), Cost: Cost{64 << 20, 1, 1}, Wrapped: wrapped}, PassphraseSecret("x"), ErrCost},
		"four billion passes":  {Wrap{Method: Passphrase, Salt: make([]byte, 16), Cost: Cost{8192, 1<<32 - 1, 1}, Wrapped: wrapped}, PassphraseSecret("x"), ErrCost},
		"255 lanes":            {Wrap{Method: Passphrase, Salt: make([]byte, 16), Cost: Cost{8192, 1, 255}, Wrapped: wrapped}, PassphraseSecret("x"), ErrCost},
		"wrapped of one byte":  {Wrap{Method: Open, Salt: make([]byte, 32), Wrapped: []byte{1}}, NoSecret(), ErrSealed},
		"wrapped of no length": {Wrap{Method: Open, Salt: make([]byte, 32)}, NoSecret(), ErrSealed},
	} {
		if _, err := Unwrap(place, c.wrap, c.secret); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	if _, err := WrapKey(place, testKey(), PassphraseSecret("x"), Cost{1, 1, 1}); !errors.Is(err, ErrCost) {
		t.Errorf("wrap with too small a cost: %v", err)
	}
	if _, err := WrapKey(place, Key{}, NoSecret(), Cost{}); !errors.Is(err, ErrSealed) {
		t.Errorf("wrap of no key: %v", err)
	}
	if _, err := WrapKey(place, testKey(), Secret{}, Cost{}); !errors.Is(err, ErrMethod) {
		t.Errorf("wrap without a method: %v", err)
	}
}

func TestPassphraseIsTheSameHoweverItIsTyped(t *testing.T) {
	w, err := WrapKey(testWrapPlace(), testKey(), PassphraseSecret("cafe\u0301"), cheapest)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Unwrap(testWrapPlace(), w, PassphraseSecret("caf\u00e9")); err != nil {
		t.Errorf("composed and decomposed letters differ: %v", err)
	}
}

func TestCostBounds(t *testing.T) {
	for text, want := range map[string]error{
		"": nil, "m=8192,t=1,p=1": nil, "m=1048576,t=10,p=8": nil, "m=65536,t=3,p=4": nil,
		"m=8191,t=1,p=1": ErrCost, "m=1048577,t=1,p=1": ErrCost, "m=8192,t=0,p=1": ErrCost, "m=8192,t=11,p=1": ErrCost,
		"m=8192,t=1,p=0": ErrCost, "m=8192,t=1,p=9": ErrCost, "m=8192,t=1,p=257": ErrCost, "m=08192,t=1,p=1": ErrCost,
		"m=+8192,t=1,p=1": ErrCost, "m=8192,t=1,p=1 ": ErrCost, "m=8192": ErrCost, "t=1": ErrCost, " ": ErrCost,
		"m=4294975488,t=1,p=1": ErrCost, "m=-1,t=1,p=1": ErrCost, strings.Repeat("m", 1000): ErrCost,
	} {
		cost, err := ParseCost(text)
		if !errors.Is(err, want) {
			t.Errorf("%q: got %v, want %v", text, err, want)
		}
		if err == nil && cost.String() != text {
			t.Errorf("%q is written back as %q", text, cost)
		}
	}
}

func TestRecoveryCode(t *testing.T) {
	code := RecoveryCode(counting(1, 16))
	if code.String() != codeVector {
		t.Errorf("code prints as %s, want %s", code, codeVector)
	}
	typed := strings.ToLower(strings.ReplaceAll(codeVector, "-", " "))
	typed = " " + strings.NewReplacer("0", "o", "1", "l").Replace(typed) + "\n"
	if got, err := ParseRecoveryCode(typed); err != nil || got != code {
		t.Errorf("%q: %v", typed, err)
	}
	for _, wrong := range []string{"", "0", codeVector + "0", codeVector[:len(codeVector)-1], "U" + codeVector[1:], "é" + codeVector[1:], "\u0130" + codeVector[1:]} {
		if _, err := ParseRecoveryCode(wrong); !errors.Is(err, ErrCode) {
			t.Errorf("%q: got %v, want ErrCode", wrong, err)
		}
	}
}

func TestRecoveryCodeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := RecoveryCode(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "code"))
		text := code.String()
		if len(text) != 34 {
			t.Fatalf("%s has %d letters", text, len(text))
		}
		if got, err := ParseRecoveryCode(text); err != nil || got != code {
			t.Fatalf("%s does not come back: %v", text, err)
		}
		// A slip in one letter is found, but for one in 4096.
		at := rapid.IntRange(0, len(text)-1).Draw(t, "at")
		letter := codeAlphabet[rapid.IntRange(0, 31).Draw(t, "letter")]
		if text[at] == '-' || text[at] == letter {
			return
		}
		slip := text[:at] + string(letter) + text[at+1:]
		if got, err := ParseRecoveryCode(slip); err == nil && got == code {
			t.Fatalf("%s reads as %s", slip, text)
		}
	})
}

func FuzzUnwrap(f *testing.F) {
	w, err := WrapKey(testWrapPlace(), testKey(), NoSecret(), Cost{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(w.Method), w.Salt, "", w.Wrapped)
	f.Add("passphrase", counting(0, 16), "m=8192,t=1,p=1", w.Wrapped)
	f.Add("recovery", counting(0, 16), "m=99999999,t=1,p=1", w.Wrapped)
	f.Fuzz(func(t *testing.T, method string, salt []byte, costText string, wrapped []byte) {
		cost, err := ParseCost(costText)
		if err != nil {
			return
		}
		if cost != (Cost{}) && cost.Check() != nil {
			t.Fatalf("%q passed its bounds", costText)
		}
		forged := Wrap{Method: Method(method), Salt: salt, Cost: cost, Wrapped: wrapped}
		for _, s := range []Secret{NoSecret(), RecoverySecret(RecoveryCode{})} {
			k, err := Unwrap(testWrapPlace(), forged, s)
			if err == nil && (method != string(s.method) || k.IsZero()) {
				t.Error("a wrap opened with the wrong method")
			}
		}
		if cost.MemoryKiB == MinMemoryKiB && cost.Passes == 1 {
			if _, err := Unwrap(testWrapPlace(), forged, PassphraseSecret("x")); err == nil {
				t.Error("a forged passphrase wrap opened")
			}
		}
	})
}

func FuzzRecoveryCode(f *testing.F) {
	f.Add(codeVector)
	f.Add("OOOO-1111-llll")
	f.Fuzz(func(t *testing.T, text string) {
		code, err := ParseRecoveryCode(text)
		if err != nil {
			return
		}
		if again, err := ParseRecoveryCode(code.String()); err != nil || again != code {
			t.Errorf("%q: printed and read it differs", text)
		}
	})
}

func BenchmarkSealOpen(b *testing.B) {
	payload := make([]byte, 350)
	k, p := testKey(), testPlace()
	var scratch []byte
	for b.Loop() {
		sealed, err := k.Seal(p, payload)
		if err != nil {
			b.Fatal(err)
		}
		if scratch, err = k.Open(scratch, p, sealed); err != nil {
			b.Fatal(err)
		}
	}
}
