package shelf

import (
	"crypto/aes"
	"crypto/cipher"
)

// Encrypt encrypts a body under the key of a slot, with AES-256-GCM, and binds
// it to the context, so that no body can stand for another. A key may encrypt
// one body in its life, therefore the nonce is zero.
func Encrypt(key [KeySize]byte, context, body []byte) ([]byte, error) {
	aead, err := keyCipher(key)
	if err != nil {
		return nil, err
	}
	return aead.Seal(nil, make([]byte, aead.NonceSize()), body, context), nil
}

// Decrypt returns what Encrypt got, or ErrKey.
func Decrypt(key [KeySize]byte, context, body []byte) ([]byte, error) {
	aead, err := keyCipher(key)
	if err != nil {
		return nil, err
	}
	plain, err := aead.Open(nil, make([]byte, aead.NonceSize()), body, context)
	if err != nil {
		return nil, ErrKey
	}
	return plain, nil
}

func keyCipher(key [KeySize]byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}
