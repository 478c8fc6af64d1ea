package press

import (
	"encoding/json"
	"html/template"
	"strconv"

	"vouchsafe.example/report"
)

// The page's data for search engines and archives, in the words of schema.org.
// It says nothing that the page doesn't say in words.

type linkedGraph struct {
	Context string `json:"@context"`
	Graph   []any  `json:"@graph"`
}

type linkedThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type linkedArticle struct {
	Type          string      `json:"@type"`
	Headline      string      `json:"headline"`
	Description   string      `json:"description,omitempty"`
	DatePublished string      `json:"datePublished"`
	Language      string      `json:"inLanguage"`
	Publisher     linkedThing `json:"publisher"`
	Version       string      `json:"version"`
}

type linkedFilm struct {
	Type        string `json:"@type"`
	Name        string `json:"name"`
	Description string `json:"description"`
	Thumbnail   string `json:"thumbnailUrl"`
	Content     string `json:"contentUrl"`
	UploadDate  string `json:"uploadDate"`
}

type linkedEvent struct {
	Type        string      `json:"@type"`
	Name        string      `json:"name"`
	Start       string      `json:"startDate"`
	End         string      `json:"endDate"`
	Location    linkedPlace `json:"location"`
	Description string      `json:"description,omitempty"`
	URL         string      `json:"url,omitempty"`
}

type linkedPlace struct {
	Type    string `json:"@type"`
	Name    string `json:"name"`
	Address string `json:"address"`
}

// linked is one line of JSON in which <, > and & are escaped, so that nothing
// in it can end the element that it stands in.
func linked(c *report.Content) (template.JS, error) {
	g := linkedGraph{Context: "https://schema.org", Graph: []any{linkedArticle{
		Type: "NewsArticle", Headline: c.Title, Description: c.Standfirst, DatePublished: c.Date, Language: c.Language,
		Publisher: linkedThing{"NewsMediaOrganization", c.Newsroom}, Version: strconv.Itoa(c.Edition),
	}}}
	for _, f := range c.Films() {
		name := f.Caption
		if name == "" {
			name = f.Alt
		}
		g.Graph = append(g.Graph, linkedFilm{Type: "VideoObject", Name: name, Description: f.Alt, Thumbnail: f.Poster, Content: f.File, UploadDate: c.Date})
	}
	for _, e := range c.Events() {
		g.Graph = append(g.Graph, linkedEvent{
			Type: "Event", Name: e.Title, Start: e.Start, End: e.End, Location: linkedPlace{"Place", e.Place, e.Place}, Description: e.Text, URL: e.URL,
		})
	}
	b, err := json.Marshal(g)
	return template.JS(b), err
}
