<?php
namespace App;

final class Health
{
    private const PROJECT = 'first project';

    /** @return array<string, string> */
    public function answer(): array
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
