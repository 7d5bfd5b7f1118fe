package eval

import (
	"runtime"
	"sync"
)

// parallel returns what f makes of each of list, in its order, with all processors
// at work, and the error of the first for which there is one.
func parallel[From, To any](list []From, f func(From) (To, error)) ([]To, error) {
	out, errs := make([]To, len(list)), make([]error, len(list))
	var workers sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				out[i], errs[i] = f(list[i])
			}
		})
	}
	for i := range list {
		next <- i
	}
	close(next)
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
