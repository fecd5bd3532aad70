# Fetches the loudspeaker programmes of today and tomorrow, checks every file, and keeps the last good ones.
# For Windows PowerShell 5.1 and the task planner, a few times a day:
#   powershell.exe -NoProfile -ExecutionPolicy Bypass -File campaign-station.ps1 settings.psd1
#
# settings.psd1 (only the station's account may read it; the key stands in it):
#   @{
#     Site   = 'https://campaign.example.gov.vn'
#     Place  = '24097'          # code of the commune
#     Folder = 'D:\Loa'         # programmes are put here, one folder a day, with the log nhat-ky.txt
#     Key    = ''               # key of the station; empty: none
#     Proxy  = ''               # http://10.0.0.1:3128; empty: none
#     Again  = 5                # how many times it asks again for what did not come
#     Pause  = 300              # seconds before each of them
#   }
#
# Ends with 0 when every programme is here and current, 1 when one is missing or may be old, 2 when the settings are
# wrong, 3 when the programmes are here but lack something the server has not finished, such as the sound of a session.
# The log says what.
param([Parameter(Mandatory = $true)][string]$Settings)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

try { $set = Import-PowerShellDataFile -Path $Settings }
catch { [Console]::Error.WriteLine("${Settings}: $_"); exit 2 }
foreach ($name in 'Site', 'Place', 'Folder') {
    if (-not $set[$name]) { [Console]::Error.WriteLine("${Settings}: $name is needed."); exit 2 }
}
# Windows PowerShell 5.1 asks with older protocols by itself.
[Net.ServicePointManager]::SecurityProtocol =
    [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
Add-Type -AssemblyName System.IO.Compression.FileSystem

$again, $pause = 5, 300
if ($null -ne $set['Again']) { $again = [int]$set.Again }
if ($null -ne $set['Pause']) { $pause = [int]$set.Pause }
$folder = $set.Folder
$null = New-Item -ItemType Directory -Force -Path $folder
$new = Join-Path $folder '.dang-tai'
$log = Join-Path $folder 'nhat-ky.txt'
$utf8 = New-Object System.Text.UTF8Encoding $true
$plain = [Globalization.CultureInfo]::InvariantCulture

function Get-Vietnam { [DateTime]::UtcNow.AddHours(7) }

function Write-Line([string]$text) {
    $lines = @()
    if (Test-Path -LiteralPath $log) { $lines = @([IO.File]::ReadAllLines($log)) }
    $lines = @($lines + ('{0}  {1}' -f (Get-Vietnam).ToString('dd/MM/yyyy HH:mm', $plain), $text))
    [IO.File]::WriteAllLines($log, [string[]]@($lines | Select-Object -Last 1500), $utf8)
}

function Clear-Folder([string]$path) {
    if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path -Recurse -Force }
}

# Why a request failed, in words for the log; empty: what is here is current.
function Get-Reason($fault) {
    $answer = $null
    if ($fault.Exception.PSObject.Properties['Response']) { $answer = $fault.Exception.Response }
    if (-not $answer) { return $fault.Exception.Message }
    $code = [int]$answer.StatusCode
    if ($code -eq 304) { return '' }
    # Asking again does not help.
    $script:ask = $code -ne 401 -and $code -ne 403 -and $code -ne 404 -and $code -ne 410
    if ($code -eq 401 -or $code -eq 403) { return "khóa không được nhận ($code), hãy hỏi nơi cấp khóa" }
    if ($code -eq 404 -or $code -eq 410) {
        return "máy chủ không có chương trình này ($code), hãy xem lại mã địa phương $($set.Place)"
    }
    return "máy chủ trả lời $code"
}

# What is wrong with the files of a package that lies in a folder; empty when all are as they came.
function Get-Damage([string]$at) {
    $sums = Join-Path $at 'SHA256SUMS'
    if (-not (Test-Path -LiteralPath $sums)) { return 'thiếu SHA256SUMS' }
    foreach ($line in [IO.File]::ReadAllLines($sums)) {
        $wanted, $name = $line -split '  ', 2
        $file = Join-Path $at $name
        if (-not (Test-Path -LiteralPath $file)) { return "thiếu $name" }
        if ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $wanted) { return "sai mã kiểm tra: $name" }
    }
    return ''
}

# The package of a day into the folder "day" of $new. Answers 'new', 'same', or why it failed.
function Get-Package([string]$day) {
    Clear-Folder $new
    $null = New-Item -ItemType Directory -Path $new
    $zip = Join-Path $new 'zip'
    $into = Join-Path $new 'day'
    $headers = @{}
    if ($set['Key']) { $headers['Authorization'] = "Bearer $($set.Key)" }
    $here = Join-Path $folder $day
    $known = Join-Path $here '.etag'
    # A file that was moved away or spoilt is fetched again.
    if ((Test-Path -LiteralPath $known) -and (Get-Damage $here) -eq '') { $headers['If-None-Match'] = [IO.File]::ReadAllText($known) }
    $ask = @{
        Uri             = '{0}/api/v1/programmes/{1}/{2}.zip' -f $set.Site.TrimEnd('/'), $set.Place, $day
        Headers         = $headers
        OutFile         = $zip
        PassThru        = $true
        UseBasicParsing = $true
        TimeoutSec      = 600
    }
    if ($set['Proxy']) { $ask['Proxy'] = $set.Proxy }
    $answer = $null
    foreach ($attempt in 1..3) {
        try { $answer = Invoke-WebRequest @ask; break }
        catch {
            $why = Get-Reason $_
            if ($why -eq '') { return 'same' }
            if ($attempt -eq 3) { return $why }
            Start-Sleep -Seconds 5
        }
    }
    try { [IO.Compression.ZipFile]::ExtractToDirectory($zip, $into) } catch { return 'tệp tải về hỏng' }
    $damage = Get-Damage $into
    if ($damage -ne '') { return "tệp tải về $damage" }
    [IO.File]::WriteAllText((Join-Path $into '.etag'), [string]@($answer.Headers['ETag'])[0])
    return 'new'
}

# What the package that is here lacks.
function Read-Manifest([string]$target, [string]$which) {
    $manifest = [IO.File]::ReadAllText((Join-Path $target 'manifest.json')) | ConvertFrom-Json
    $lacks = [string]$manifest.missing
    # Older servers do not say it.
    $comes = $manifest.PSObject.Properties['later']
    if ($comes -and $comes.Value) {
        Write-Line ($which + "gói CÒN THIẾU, máy chủ làm chưa xong: $lacks")
        $script:outcome, $script:ask = 3, $true
    }
    elseif ($lacks) { Write-Line ($which + "máy chủ không có: $lacks") }
    elseif (Test-Path -LiteralPath (Join-Path $target 'amthanh.txt')) {
        Write-Line ($which + 'có buổi không có âm thanh, phải có người đọc: xem amthanh.txt.')
    }
}

# The programme of a day, counted from today. Sets the outcome (see the top) and whether to ask again.
function Receive-Day([int]$ahead) {
    $at = (Get-Vietnam).AddDays($ahead)
    $day = $at.ToString('yyyy-MM-dd', $plain)
    $which = 'Chương trình ngày ' + $at.ToString('dd/MM/yyyy', $plain) + ': '
    $target = Join-Path $folder $day
    $script:outcome, $script:ask = 1, $true
    try { $came = Get-Package $day } catch { $came = $_.Exception.Message }
    if ($came -eq 'same' -or $came -eq 'new') {
        $script:outcome, $script:ask = 0, $false
        if ($came -eq 'same') { Write-Line ($which + 'không có gì mới, giữ bản đang có.') }
        else {
            try {
                # The old one goes only when the new one lies beside it.
                $old = Join-Path $folder '.cu'
                Clear-Folder $old
                if (Test-Path -LiteralPath $target) { Move-Item -LiteralPath $target -Destination $old }
                Move-Item -LiteralPath (Join-Path $new 'day') -Destination $target
                Clear-Folder $old
                $count = @([IO.File]::ReadAllLines((Join-Path $target 'SHA256SUMS'))).Count
                Write-Line ($which + "đã tải bản mới, $count tệp, tất cả đúng mã kiểm tra.")
            }
            catch {
                if (-not (Test-Path -LiteralPath $target) -and (Test-Path -LiteralPath $old)) {
                    Move-Item -LiteralPath $old -Destination $target
                }
                Write-Line ($which + "KHÔNG ghi được vào ${folder}: $($_.Exception.Message)")
                $script:outcome = 1
                return
            }
        }
        Read-Manifest $target $which
    }
    elseif (-not (Test-Path -LiteralPath $target)) { Write-Line ($which + "CHƯA CÓ ($came).") }
    elseif ((Get-Damage $target) -eq '') {
        Write-Line ($which + "không hỏi được bản mới ($came). Bản đã tải trước đó vẫn còn, CÓ THỂ ĐÃ CŨ.")
    }
    else {
        Write-Line ($which + "không hỏi được bản mới ($came). Bản ở đây THIẾU TỆP HOẶC HỎNG, đừng phát từ nó.")
    }
}

function Get-Worst($outcomes) { foreach ($one in 1, 3) { if ($outcomes -contains $one) { return $one } }; return 0 }

$days, $times, $result = @(0, 1), 0, @()
while ($true) {
    $open, $pending = @(), @()
    foreach ($ahead in $days) {
        Receive-Day $ahead
        if ($ask) { $open += $ahead; $pending += $outcome } else { $result += $outcome }
    }
    if ($open.Count -eq 0 -or $times -ge $again) { break }
    $days = $open
    $times++
    Write-Line "Hỏi lại sau $pause giây (lần $times trong $again)."
    Start-Sleep -Seconds $pause
}
Clear-Folder $new
# Days that were aired are kept two weeks.
$before = (Get-Vietnam).AddDays(-14).ToString('yyyy-MM-dd', $plain)
Get-ChildItem -LiteralPath $folder -Directory |
    Where-Object { $_.Name -match '^\d{4}-\d{2}-\d{2}$' -and $_.Name -lt $before } |
    Remove-Item -Recurse -Force
exit (Get-Worst @($result + $pending))
