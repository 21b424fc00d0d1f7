<?php
// A service small enough to read, with everything that breaks on a base image that lacks something.
require __DIR__ . '/../vendor/autoload.php';

header('content-type: application/json');
echo json_encode((new App\Health())->answer());
