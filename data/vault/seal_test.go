package vault

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// counting returns n bytes: from, from+1, from+2 …
func counting(from byte, n int) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = from + byte(i)
	}
	return out
}

func testKey() Key { return keyOf([KeySize]byte(counting(0x80, KeySize))) }

func testPlace() Place {
	return Place{Use: Record, Journal: ID(counting(0x10, 16)), Slot: 7, ID: ID(counting(0x40, 16))}
}

func TestAssociatedDataIsWhatTheFormatSays(t *testing.T) {
	want := hex.EncodeToString([]byte("tideway/record")) + "00000001" +
		hex.EncodeToString(counting(0x10, 16)) + "0000000000000007" + hex.EncodeToString(counting(0x40, 16))
	if got := hex.EncodeToString(testPlace().associated()); got != want {
		t.Errorf("associated data\n got %s\nwant %s", got, want)
	}
	wrap := Wrap{Method: Passphrase, Cost: Cost{MemoryKiB: 8192, Passes: 1, Lanes: 1}}
	want = hex.EncodeToString([]byte("tideway/wrap")) + "00000001" + hex.EncodeToString(counting(0x10, 16)) +
		"0000000000000007" + "0a" + hex.EncodeToString([]byte("passphrase")) + "0e" + hex.EncodeToString([]byte("m=8192,t=1,p=1"))
	if got := hex.EncodeToString(WrapPlace{Journal: ID(counting(0x10, 16)), Slot: 7}.associated(wrap)); got != want {
		t.Errorf("associated data of a wrap\n got %s\nwant %s", got, want)
	}
}

func TestSealVector(t *testing.T) {
	sealed, err := testKey().seal(testPlace(), [nonceSize]byte(counting(0, nonceSize)), []byte(`{"v":1,"note":"the river, again"}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(sealed); got != sealVector {
		t.Errorf("sealed bytes changed: old journals would no longer open\n got %s\nwant %s", got, sealVector)
	}
	plain, err := testKey().Open(nil, testPlace(), sealed)
	if err != nil || string(plain) != `{"v":1,"note":"the river, again"}` {
		t.Errorf("open: %q, %v", plain, err)
	}
}

func TestSealedOpensOnlyInItsPlace(t *testing.T) {
	sealed, err := testKey().Seal(testPlace(), []byte("near"))
	if err != nil {
		t.Fatal(err)
	}
	change := map[string]func(*Place){
		"use":     func(p *Place) { p.Use = Draft },
		"journal": func(p *Place) { p.Journal[3]++ },
		"slot":    func(p *Place) { p.Slot++ },
		"id":      func(p *Place) { p.ID[15]++ },
	}
	for name, move := range change {
		p := testPlace()
		move(&p)
		if _, err := testKey().Open(nil, p, sealed); !errors.Is(err, ErrSealed) {
			t.Errorf("another %s: got %v, want ErrSealed", name, err)
		}
	}
	if _, err := NewKey().Open(nil, testPlace(), sealed); !errors.Is(err, ErrSealed) {
		t.Errorf("another key: got %v, want ErrSealed", err)
	}
	if _, err := (Key{}).Open(nil, testPlace(), sealed); !errors.Is(err, ErrSealed) {
		t.Errorf("no key: got %v, want ErrSealed", err)
	}
	if _, err := (Key{}).Seal(testPlace(), nil); !errors.Is(err, ErrSealed) {
		t.Errorf("seal without a key: got %v, want ErrSealed", err)
	}
}

func TestEveryFlippedBitIsNoticed(t *testing.T) {
	sealed, err := testKey().Seal(testPlace(), []byte("near"))
	if err != nil {
		t.Fatal(err)
	}
	for bit := range len(sealed) * 8 {
		broken := bytes.Clone(sealed)
		broken[bit/8] ^= 1 << (bit % 8)
		if _, err := testKey().Open(nil, testPlace(), broken); !errors.Is(err, ErrSealed) {
			t.Fatalf("bit %d flipped: got %v, want ErrSealed", bit, err)
		}
	}
	for n := range sealed {
		if _, err := testKey().Open(nil, testPlace(), sealed[:n]); !errors.Is(err, ErrSealed) {
			t.Fatalf("cut to %d bytes: got %v, want ErrSealed", n, err)
		}
	}
}

func TestSealedSizeTellsLittle(t *testing.T) {
	for _, c := range []struct{ payload, padded int }{
		{0, 256}, {1, 256}, {252, 256}, {253, 272}, {268, 272}, {269, 288}, {1020, 1024}, {1021, 1088}, {9996, 10240}, {99996, 100352},
	} {
		sealed, err := testKey().Seal(testPlace(), make([]byte, c.payload))
		if err != nil {
			t.Fatal(err)
		}
		if got := len(sealed) - nonceSize - tagSize; got != c.padded {
			t.Errorf("payload of %d bytes pads to %d, want %d", c.payload, got, c.padded)
		}
	}
	if _, err := testKey().Seal(testPlace(), make([]byte, MaxPayload+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("too long a payload: got %v, want ErrTooLong", err)
	}
}

func TestSealProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		payload := rapid.SliceOfN(rapid.Byte(), 0, 5000).Draw(t, "payload")
		k, p := NewKey(), Place{Journal: NewID(), Slot: rapid.Int64().Draw(t, "slot"), ID: NewID()}
		sealed, err := k.Seal(p, payload)
		if err != nil {
			t.Fatal(err)
		}
		again, err := k.Seal(p, payload)
		if err != nil || bytes.Equal(sealed, again) {
			t.Fatalf("two seals of one text are alike (%v)", err)
		}
		size := len(sealed) - nonceSize - tagSize
		if size < 256 || size < len(payload)+4 || size > max(256, (len(payload)+4)*112/100+1) {
			t.Fatalf("padded to %d for %d", size, len(payload))
		}
		plain, err := k.Open(make([]byte, 0, 64), p, sealed)
		if err != nil || !bytes.Equal(plain, payload) {
			t.Fatalf("open: %v", err)
		}
	})
}

func TestNameIsStableAndOpaque(t *testing.T) {
	k, again := testKey(), testKey()
	if k.Name("a") != again.Name("a") || k.Name("a") == k.Name("b") || k.Name("a") == NewKey().Name("a") {
		t.Error("a name depends on more, or less, than key and text")
	}
	if got := fmt.Sprintf("%x", k.Name("checkin")); got != nameVector {
		t.Errorf("name changed: %s", got)
	}
}

func TestNothingSecretIsPrinted(t *testing.T) {
	code := RecoveryCode(counting(1, 16))
	for _, shown := range []string{
		fmt.Sprintf("%v %+v %#v %s", testKey(), testKey(), testKey(), testKey()),
		fmt.Sprintf("%v %+v %#v", PassphraseSecret("swordfish"), RecoverySecret(code), RecoverySecret(code)),
		fmt.Sprintf("%#v", code),
	} {
		for _, leak := range []string{"swordfish", "808182", "128 129", "0x80", "010203", "1 2 3", "0x1,"} {
			if strings.Contains(shown, leak) {
				t.Errorf("%q shows %q", shown, leak)
			}
		}
	}
}

func FuzzOpen(f *testing.F) {
	sealed, err := hex.DecodeString(sealVector) // the same in every process of the fuzzer
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sealed)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := testKey().Open(nil, testPlace(), data); err == nil && !bytes.Equal(data, sealed) {
			t.Error("a forged text opened")
		}
		// What follows authentication is a parser too: any plaintext goes through it.
		payload, err := unpad(data)
		if err == nil && len(payload)+lengthSize > len(data) {
			t.Error("payload longer than its padding")
		}
	})
}
