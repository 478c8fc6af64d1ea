package blob

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// maxObject is the most that one blob may have in S3, in bytes: each is held in
// memory while it goes.
const maxObject = 8 << 20

// s3Time is how long one request to S3 may take.
const s3Time = 2 * time.Minute

// An S3 keeps blobs as objects of one bucket. Its methods may be called from
// many goroutines.
//
// The store notes by itself, to the second, when each object was put; a caller
// that must not leave that puts it again at another time.
type S3 struct {
	client         *minio.Client
	bucket, prefix string
}

// OpenS3 opens the bucket of an address
//
//	s3://HOST[:PORT]/BUCKET[/PREFIX]?credentials=FILE[&region=REGION][&plain=yes]
//
// FILE is one of AWS's credentials files, of which the profile default is taken.
// plain leaves out TLS, for a store on this machine only. A bucket that keeps
// old versions of what is deleted is refused.
func OpenS3(address string) (*S3, error) {
	s, err := openS3(address)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the bucket: %w", err)
	}
	return s, nil
}

func openS3(address string) (*S3, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "s3" || u.Host == "" {
		return nil, errors.New("its address isn't of the form s3://HOST/BUCKET?credentials=FILE")
	}
	query := u.Query()
	for name := range query {
		if !slices.Contains([]string{"credentials", "region", "plain"}, name) {
			return nil, errors.New("its address has a part that isn't known, after the question mark")
		}
	}
	bucket, prefix, _ := strings.Cut(strings.Trim(u.Path, "/"), "/")
	if prefix != "" {
		prefix += "/"
	}
	plain := query.Get("plain") == "yes"
	ip := net.ParseIP(u.Hostname())
	switch {
	case bucket == "" || query.Get("credentials") == "" || u.User != nil:
		return nil, errors.New("its address isn't of the form s3://HOST/BUCKET?credentials=FILE")
	case plain && u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback()):
		return nil, errors.New("it would be reached without encryption: leave out plain=yes")
	}
	if _, err := os.Stat(query.Get("credentials")); err != nil {
		return nil, err
	}
	client, err := minio.New(u.Host, &minio.Options{
		Creds:  credentials.NewFileAWSCredentials(query.Get("credentials"), "default"),
		Secure: !plain,
		Region: query.Get("region"),
		// No proxy that the environment names, and as many connections as there
		// may be cells under way.
		Transport: &http.Transport{
			DialContext:           (&net.Dialer{Timeout: 30 * time.Second}).DialContext,
			TLSHandshakeTimeout:   30 * time.Second,
			ResponseHeaderTimeout: time.Minute,
			IdleConnTimeout:       time.Minute,
			MaxIdleConnsPerHost:   64,
			DisableCompression:    true,
		},
		BucketLookup: minio.BucketLookupPath,
	})
	if err != nil {
		return nil, err
	}
	s := &S3{client: client, bucket: bucket, prefix: prefix}
	ctx, cancel := context.WithTimeout(context.Background(), s3Time)
	defer cancel()
	ok, err := client.BucketExists(ctx, bucket)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("there is no bucket %s", bucket)
	}
	versions, err := client.GetBucketVersioning(ctx, bucket)
	if err != nil && !slices.Contains([]string{"NotImplemented", "VersioningNotConfigured"}, minio.ToErrorResponse(err).Code) {
		return nil, fmt.Errorf("whether it keeps old versions can't be learnt: %w", err)
	}
	if err == nil && versions.Status != "" {
		return nil, errors.New("it keeps old versions of what is deleted; make one without versioning")
	}
	return s, nil
}

func (s *S3) object(name string) (string, error) {
	if err := checkName(name); err != nil {
		return "", err
	}
	return s.prefix + name, nil
}

// Put keeps what r gives, at most 8 MiB, under the name, replacing what was
// there. When it returns nil the store has acknowledged it; otherwise it may
// have been kept, whole, or not.
func (s *S3) Put(name string, r io.Reader) error {
	object, err := s.object(name)
	if err != nil {
		return err
	}
	b, err := io.ReadAll(io.LimitReader(r, maxObject+1))
	if err == nil && len(b) > maxObject {
		err = fmt.Errorf("it has more than %d bytes", maxObject)
	}
	if err == nil {
		ctx, cancel := context.WithTimeout(context.Background(), s3Time)
		defer cancel()
		_, err = s.client.PutObject(ctx, s.bucket, object, bytes.NewReader(b), int64(len(b)), minio.PutObjectOptions{
			ContentType: "application/octet-stream", DisableMultipart: true, SendContentMd5: true,
		})
	}
	if err != nil {
		return fmt.Errorf("couldn't keep blob: %w", foldS3(err))
	}
	return nil
}

// Get opens the blob for reading. The caller closes it.
func (s *S3) Get(name string) (io.ReadCloser, error) {
	object, err := s.object(name)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), s3Time)
	o, err := s.client.GetObject(ctx, s.bucket, object, minio.GetObjectOptions{})
	if err == nil {
		// Only now it is asked for.
		if _, err = o.Stat(); err != nil {
			o.Close()
		}
	}
	if err != nil {
		cancel()
		if err = foldS3(err); errors.Is(err, ErrNotFound) {
			return nil, err
		}
		return nil, fmt.Errorf("couldn't open blob: %w", err)
	}
	return &reading{o, cancel}, nil
}

// A reading ends its request when it is closed.
type reading struct {
	*minio.Object
	cancel func()
}

func (r *reading) Close() error {
	defer r.cancel()
	return r.Object.Close()
}

// Delete removes the blob; there is no error when it isn't there.
func (s *S3) Delete(name string) error {
	object, err := s.object(name)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), s3Time)
	defer cancel()
	if err := foldS3(s.client.RemoveObject(ctx, s.bucket, object, minio.RemoveObjectOptions{})); err != nil && !errors.Is(err, ErrNotFound) {
		return fmt.Errorf("couldn't delete blob: %w", err)
	}
	return nil
}

// List returns all names in ascending order.
func (s *S3) List() ([]string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*s3Time)
	defer cancel()
	var names []string
	for o := range s.client.ListObjects(ctx, s.bucket, minio.ListObjectsOptions{Prefix: s.prefix, Recursive: true}) {
		if o.Err != nil {
			return nil, fmt.Errorf("couldn't list blobs: %w", foldS3(o.Err))
		}
		if name := strings.TrimPrefix(o.Key, s.prefix); checkName(name) == nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

// foldS3 joins an error with the one of ours that it is a case of.
func foldS3(err error) error {
	if err == nil {
		return nil
	}
	answer := minio.ToErrorResponse(err)
	switch {
	case answer.Code == "NoSuchKey":
		return fmt.Errorf("%w: %w", ErrNotFound, err)
	case answer.Code == "QuotaExceeded" || answer.StatusCode == http.StatusInsufficientStorage:
		return fmt.Errorf("%w: %w", ErrFull, err)
	}
	return err
}
