// A service small enough to read: it answers, writes to /tmp and knows the time in Shanghai.
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define PROJECT "first project"

static void stop(int number) {
  (void)number;
  _exit(0);
}

int main(void) {
  signal(SIGTERM, stop);
  int server = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(8080)};
  if (bind(server, (struct sockaddr *)&address, sizeof address) || listen(server, 16)) {
    perror("cannot listen on 8080");
    return 1;
  }
  setenv("TZ", "Asia/Shanghai", 1);
  tzset();
  for (;;) {
    int client = accept(server, NULL, NULL);
    char request[8192], clock[64], body[256], answer[512];
    if (client < 0 || read(client, request, sizeof request) < 0) continue;
    time_t now = time(NULL);
    strftime(clock, sizeof clock, "%Y-%m-%dT%H:%M:%S%z", localtime(&now));
    FILE *file = fopen("/tmp/written", "w");
    int written = file && fputs(PROJECT, file) >= 0 && fclose(file) == 0;
    snprintf(body, sizeof body, "{\"project\":\"%s\",\"time\":\"%s\",\"tmp\":\"%s\"}", PROJECT, clock,
             written ? "ok" : "cannot write to /tmp");
    int length = snprintf(answer, sizeof answer,
                          "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: %zu\r\n\r\n%s",
                          strlen(body), body);
    if (write(client, answer, length) < 0) perror("the client is gone");
    close(client);
  }
}
