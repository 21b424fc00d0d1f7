<?php
namespace App;

final class Service
{
    private const PROJECT = 'first project';

    public function run(): void
    {
        pcntl_async_signals(true);
        pcntl_signal(SIGTERM, fn() => exit(0));
        $server = stream_socket_server('tcp://0.0.0.0:8080', $code, $message) ?: exit("$message\n");
        while (true) {
            $client = @stream_socket_accept($server, 1);
            if (!$client) {
                continue;
            }
            fread($client, 8192);
            $body = json_encode($this->answer());
            fwrite($client, "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: " . strlen($body) . "\r\n\r\n$body");
            fclose($client);
        }
    }

    /** @return array<string, string> */
    private function answer(): array
    {
        return [
            'project' => mb_convert_case(self::PROJECT, MB_CASE_LOWER),
            'time' => (new \DateTime('now', new \DateTimeZone('Asia/Shanghai')))->format(DATE_ATOM),
            'tmp' => file_put_contents('/tmp/written', self::PROJECT) ? 'ok' : 'cannot write to /tmp',
            'https' => @file_get_contents(getenv('HTTPS_URL')) === false ? error_get_last()['message'] : 'ok',
            'locale' => \Locale::getDisplayLanguage('zh', 'en'),
        ];
    }
}
