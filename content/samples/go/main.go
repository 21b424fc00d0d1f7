// A service small enough to read, with everything that breaks on a base image that lacks something.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const project = "first project"

func said(err error) string {
	if err != nil {
		return err.Error()
	}
	return "ok"
}

// https calls a server whose certificate the system's CAs have to vouch for.
func https() string {
	client := http.Client{Timeout: 5 * time.Second}
	answer, err := client.Get(os.Getenv("HTTPS_URL"))
	if err != nil {
		return err.Error()
	}
	defer answer.Body.Close()
	return "ok"
}

func clock() string {
	shanghai, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		return err.Error()
	}
	return time.Now().In(shanghai).Format(time.RFC3339)
}

func main() {
	http.HandleFunc("/healthz", func(response http.ResponseWriter, _ *http.Request) {
		response.Header().Set("content-type", "application/json")
		json.NewEncoder(response).Encode(map[string]string{
			"project": project,
			"time":    clock(),
			"tmp":     said(os.WriteFile("/tmp/written", []byte(project), 0o600)),
			"https":   https(),
		})
	})
	server := http.Server{Addr: ":8080"}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer cancel()
	go func() {
		<-stop.Done()
		server.Close()
	}()
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
}
