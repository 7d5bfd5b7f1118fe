package segment

import (
	"strings"
	"unicode"
)

// longestFurniture is the length up to which a paragraph may belong to the page
// rather than to the article.
const longestFurniture = 300

// boilerplate reports whether a paragraph belongs to the page, and returns the
// length of its lead-in if that ends with a colon.
func boilerplate(p string) (label int, ok bool) {
	if isRule(p) {
		return 0, true
	}
	if len(p) > longestFurniture {
		return 0, false
	}
	low := strings.ToLower(p) // may be longer or shorter than p
	bare := strings.Trim(low, " .!:>»→*-[]()")
	if pageLines[bare] || strings.HasPrefix(low, "<") && !strings.HasPrefix(low, "< ") || isAddress(bare) {
		return 0, true
	}
	if n := strings.IndexByte(p[:min(len(p), 40)], ':'); n > 0 && pageLeads[strings.TrimRight(strings.ToLower(p[:n]), " ")] {
		return n + 1, true
	}
	for _, lead := range pageBeginnings[low[0]] {
		if strings.HasPrefix(low, lead) && !hasSpeech(p) {
			return 0, true
		}
	}
	for _, words := range pageWords {
		if strings.Contains(low, words) && !hasSpeech(p) {
			return 0, true
		}
	}
	return 0, false
}

// hasSpeech reports whether p quotes anyone, which page furniture hardly does.
func hasSpeech(p string) bool { return strings.ContainsAny(p, "“\"") && strings.Contains(p, "said") }

// isRule reports whether p is a line of ornaments that divides a page: "* * *".
func isRule(p string) bool {
	return len(p) < 200 && strings.Trim(p, "_*#=~-–—.·•+|/\\ \t\u00a0") == "" && !strings.HasPrefix(p, "...") ||
		p == "-30-" || p == "- 30 -" || p == "-ends-" || p == "ENDS"
}

// isAddress reports whether p is a bare web or mail address.
func isAddress(p string) bool {
	if strings.ContainsFunc(p, unicode.IsSpace) {
		return false
	}
	return strings.HasPrefix(p, "http://") || strings.HasPrefix(p, "https://") || strings.HasPrefix(p, "www.") ||
		strings.Contains(p, "@") && strings.Contains(p, ".") && p[0] != '@'
}

// The lists are of what news pages add to articles, in lower case.
var (
	// pageLines are whole lines.
	pageLines = setOf(listOf(`
		advertisement
		story continues below advertisement
		story continues below
		article continues below
		continue reading
		continue reading the main story
		full text
		abstract
		getty
		getty images
		read more
		more
		see more
		show more
		load more
		comments
		share
		share this
		tweet
		email
		print
		related
		related stories
		related articles
		related coverage
		most read
		recommended
		sponsored
		sponsored content
		back to top
		sign up
		subscribe
		subscribe now
		subscribe today
		click here
		follow us
		all rights reserved
		twitter
		facebook
		end
		ends`))
	// pageLeads stand before a colon.
	pageLeads = setOf(listOf(`
		read more
		read also
		also read
		also on
		read
		more
		more on this
		more from
		related
		related story
		related stories
		related article
		related articles
		see also
		see more
		watch
		listen
		watch live
		must read
		don't miss
		don’t miss
		recommended
		advertisement
		share this
		editor's note
		editor’s note
		editors' note
		editors’ note
		correction
		corrections
		clarification
		contact
		media contact
		press contact
		contacts
		for immediate release
		for more information
		for further information
		follow us
		tags
		topics
		filed under
		source
		sources
		website
		email
		e-mail
		tel
		phone
		fax
		last updated
		published
		posted
		updated`))
	// pageBeginnings begin sentences; they are by their first byte.
	pageBeginnings = byFirstByte(listOf(`
		sign up for
		sign up to
		sign up here
		sign up now
		subscribe to
		click here
		click to
		tap here
		follow us
		follow @
		like us on
		join us on
		find us on
		share this
		copyright ©
		copyright (c)
		copyright 19
		copyright 20
		©
		(c) 20
		this story has been
		this article has been
		this post has been
		this report has been
		this page has been
		this is a developing story
		this is a breaking news story
		this story was originally
		this article was originally
		this story originally
		this article originally
		this story first appeared
		this article first appeared
		this piece originally
		this post originally
		read the full
		read the rest
		read the original
		read more about
		read more here
		read more at
		read more on
		for more news
		for more information, visit
		for more information, contact
		for more information visit
		for more, sign up
		for more,` + "\u00a0" + `sign up
		download our
		download the app
		get our
		get the latest
		get breaking news
		want more
		you can unsubscribe
		to unsubscribe
		view comments
		leave a comment
		please enable
		your browser
		we are sorry,this video
		do you have a tip
		got a tip
		have a tip
		have you been affected
		by signing up
		by clicking
		like what you read
		support our journalism
		thank you for reading
		our standards`))
	// pageWords stand anywhere.
	pageWords = listOf(`
		all rights reserved
		may not be published, broadcast
		may not be reproduced
		our newsletter
		free newsletter
		daily newsletter
		weekly newsletter
		newsletter here
		newsletter.
		terms of service
		terms of use
		privacy policy
		on twitter at @
		on twitter @
		on twitter: @
		follow him on
		follow her on
		follow them on
		on facebook and twitter
		cookie policy`)
)

// wordSet returns the words of a list as a set.
func wordSet(list string) map[string]bool { return setOf(strings.Fields(list)) }

// listOf returns the lines of a list, in order.
func listOf(list string) (items []string) {
	for item := range strings.Lines(list) {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

func setOf(items []string) map[string]bool {
	m := make(map[string]bool, len(items))
	for _, item := range items {
		m[item] = true
	}
	return m
}

func byFirstByte(items []string) (lists [256][]string) {
	for _, item := range items {
		lists[item[0]] = append(lists[item[0]], item)
	}
	return lists
}
