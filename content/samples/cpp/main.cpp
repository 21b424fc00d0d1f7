// A service small enough to read, with everything that breaks on a base image that lacks something.
// TLS comes from the OpenSSL of the image, loaded when it is needed.
#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <fstream>
#include <iostream>
#include <netdb.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

static const std::string project = "first project";

static std::string now() {
  setenv("TZ", "Asia/Shanghai", 1);
  tzset();
  const std::time_t time = std::time(nullptr);
  char text[64];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S%z", std::localtime(&time));
  return text;
}

static int connectTo(const std::string &host, const std::string &port) {
  addrinfo hints{}, *found = nullptr;
  hints.ai_family = AF_INET;
  hints.ai_socktype = SOCK_STREAM;
  if (getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) return -1;
  const int connection = socket(found->ai_family, found->ai_socktype, 0);
  const int failed = connect(connection, found->ai_addr, found->ai_addrlen);
  freeaddrinfo(found);
  return failed ? -1 : connection;
}

// Calls https://host:port/, trusting the CAs of the system.
static std::string https(const std::string &url) {
  void *library = dlopen("libssl.so.3", RTLD_NOW);
  if (!library) return "no TLS library";
  const auto colon = url.rfind(':');
  const auto host = url.substr(8, colon - 8);
  const auto port = url.substr(colon + 1, url.find('/', colon) - colon - 1);
  const int connection = connectTo(host, port);
  if (connection < 0) return "cannot connect to " + host;
  const auto symbol = [library](const char *name) { return dlsym(library, name); };
  const auto method = ((void *(*)())symbol("TLS_client_method"))();
  const auto context = ((void *(*)(void *))symbol("SSL_CTX_new"))(method);
  ((int (*)(void *))symbol("SSL_CTX_set_default_verify_paths"))(context);
  const auto ssl = ((void *(*)(void *))symbol("SSL_new"))(context);
  ((int (*)(void *, const char *))symbol("SSL_set1_host"))(ssl, host.c_str());
  ((int (*)(void *, int))symbol("SSL_set_fd"))(ssl, connection);
  const int connected = ((int (*)(void *))symbol("SSL_connect"))(ssl);
  const long code = ((long (*)(void *))symbol("SSL_get_verify_result"))(ssl);
  close(connection);
  return connected == 1 && code == 0 ? "ok" : "certificate not trusted, code " + std::to_string(code);
}

int main() {
  std::signal(SIGTERM, [](int) { _exit(0); });
  const int server = socket(AF_INET, SOCK_STREAM, 0);
  const int on = 1;
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(8080);
  if (bind(server, (sockaddr *)&address, sizeof address) || listen(server, 16)) {
    std::cerr << "cannot listen on 8080\n";
    return 1;
  }
  while (true) {
    const int client = accept(server, nullptr, nullptr);
    if (client < 0) continue;
    char request[8192];
    if (read(client, request, sizeof request) < 0) continue;
    const char *url = std::getenv("HTTPS_URL");
    const bool written = bool(std::ofstream("/tmp/written") << project << std::flush);
    const auto body = "{\"project\":\"" + project + "\",\"time\":\"" + now() + "\",\"tmp\":\"" +
                      (written ? "ok" : "cannot write to /tmp") + "\",\"https\":\"" + https(url ? url : "") + "\"}";
    const auto answer = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: " +
                        std::to_string(body.size()) + "\r\n\r\n" + body;
    if (write(client, answer.data(), answer.size()) < 0) std::cerr << "the client is gone\n";
    close(client);
  }
}
