package weights

import "fmt"

// A DamagedError says that bytes are no model file, or not a whole one.
type DamagedError struct {
	// Section is the section that is damaged, "" for the file itself.
	Section string
	// Problem says what is wrong.
	Problem string
}

func (e *DamagedError) Error() string {
	if e.Section == "" {
		return "weights: damaged model: " + e.Problem
	}
	return fmt.Sprintf("weights: damaged model: section %q: %s", e.Section, e.Problem)
}

// A ForeignError says that a model is whole but was trained for another stage, or for
// other features than the code computes.
type ForeignError struct {
	// Stage and Fingerprint are those of the model.
	Stage, Fingerprint string
	// WantStage and WantFingerprint are those of the code.
	WantStage, WantFingerprint string
}

func (e *ForeignError) Error() string {
	return fmt.Sprintf("weights: foreign model: trained for %s %s, not %s %s", e.Stage, e.Fingerprint, e.WantStage, e.WantFingerprint)
}
