// Package factuality measures how well the factuality of event words is told: how far
// the writer of a sentence commits himself to what the word says having happened. The
// corpora are those that Stanovsky et al., "Integrating Deep Linguistic Features in
// Factuality Prediction over Unified Datasets", ACL 2017,
// https://doi.org/10.18653/v1/P17-2056, have on one scale, from -3, certainly not, to 3,
// certainly; with them UDS-IH2 and MegaVeridicality 2.
package factuality
