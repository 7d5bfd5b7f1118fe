module github.com/sayso-go/sayso/attribution/extract/internal/rivals

go 1.26.0

require (
	github.com/jdkato/prose/v3 v3.2.3
	github.com/sayso-go/sayso v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/sayso-go/sayso => ../../../..
