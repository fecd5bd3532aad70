using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.Core.Text.Spoken;
using Campaign.Web.Keys;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Mail;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Makes the files next to docs/broadcast.md, so that what it shows is what the product does.</summary>
public sealed partial class BroadcastDocTests : IAsyncLifetime, IDisposable
{
    private const string Docs = "docs/broadcast/",
        Site = "https://vi-du.gov.vn";
    private readonly SmtpServer _server = new();
    private readonly BroadcastHost _host;

    public BroadcastDocTests()
    {
        _host = new()
        {
            Settings = MailTests.Smtp(_server.Port),
            Adjust = x => x.AddSingleton<Func<SmtpClient>>(_server.Client).AddMail(),
        };
        _host.Settings["Campaign:BaseUrl"] = Site;
    }

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Forty_hard_sentences_and_how_they_are_read()
    {
        var file = Path.Combine(Validators.Folder, "..", "..", "Broadcast", "hard-sentences.txt");
        var sentences = File.ReadAllLines(file).Where(x => x.Length > 0).ToList();
        var table = new StringBuilder("| written | spoken | doubtful |\n|---|---|---|\n");
        foreach (var sentence in sentences)
        {
            var spoken = SpokenVietnamese.Read(sentence);
            Assert.Equal(spoken.Text, SpokenVietnamese.Read(spoken.Text).Text);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {sentence} | {spoken.Text} | {string.Join(" ", spoken.Ambiguities.Select(x => x.Question))} |\n"
            );
        }
        Assert.Equal(40, sentences.Count);
        Approved.Equal(Docs + "spoken-forms.md", table.ToString());
    }

    [Fact]
    public async Task A_programme_as_the_mail_brings_it_and_the_package_for_a_stick()
    {
        await _host
            .Services.GetRequiredService<Stations>()
            .AddAsync("00001", "dai@ban-mau.example.vn", new TimeOnly(4, 30));
        var outbox = _host.Services.GetRequiredService<StationOutbox>();
        await _host.Services.GetRequiredService<PdfAhead>().MakeAsync(default);
        await outbox.QueueDueAsync(default);
        await outbox.SendDueAsync(default);
        var message = await Validators.PythonAsync("read_mail.py", Assert.Single(_server.Messages));
        Approved.Equal(Docs + "mail.txt", Ids32().Replace(message, "…").Replace("\r", "", StringComparison.Ordinal));

        using var zip = new ZipArchive(
            new MemoryStream(await _host.Client.GetByteArrayAsync("/api/v1/programmes/00001/2025-11-21.zip"))
        );
        // The size of a PDF depends on Chromium.
        Approved.Equal(
            Docs + "package.txt",
            string.Concat(
                zip.Entries.Select(x =>
                    $"{(x.Name.EndsWith(".pdf", StringComparison.Ordinal)
                        || x.Name is "manifest.json" or "SHA256SUMS" ? "" : $"{x.Length}"), 8}  {x.FullName}\n"
                )
            )
        );
    }

    [Fact]
    public async Task A_station_s_day_with_curl()
    {
        var key = (
            await _host
                .Services.GetRequiredService<ApiKeyService>()
                .AddAsync("Đài mẫu", [Scopes.Reports], places: ["00001"])
        ).Text;
        var page = new StringBuilder();
        async Task Do(string what, string command)
        {
            var real = command
                .Replace("$KHOA", key, StringComparison.Ordinal)
                .Replace(Site, _host.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal);
            var answer = Scrub(await Validators.RunAsync("bash", "", "-o", "pipefail", "-c", real));
            page.Append(CultureInfo.InvariantCulture, $"{what}\n\n```\n$ {command}\n{answer.TrimEnd()}\n```\n\n");
        }

        const string day = Site + "/api/v1/programmes/00001/2025-11-21";
        await Do(
            "04:45. What is read this morning, in order, ready for a text-to-speech system:",
            $"curl -s -H 'Authorization: Bearer $KHOA' '{day}.txt?session=sang' | head -n 11"
        );
        await Do(
            "Why this and not that:",
            $"curl -s -H 'Authorization: Bearer $KHOA' {day} | python3 -c \"import json,sys; "
                + "[print(x['included'], x['title'], '-', x['why']) for x in json.load(sys.stdin)['decisions']]\""
        );
        await Do(
            "05:00. Has anything changed since? Nothing is sent when not:",
            $"tag=$(curl -sI {day}.txt | tr -d '\\r' | sed -n 's/^etag: //Ip'); "
                + $"curl -s -o /dev/null -w '%{{http_code}}\\n' -H \"If-None-Match: $tag\" {day}.txt"
        );
        await Do(
            "The whole day on a stick, every file checked against the manifest:",
            $"cd $(mktemp -d) && curl -s -o goi.zip {day}.zip && python3 -m zipfile -e goi.zip . && "
                + "python3 -c \"import json,hashlib; m=json.load(open('manifest.json')); "
                + "print([(f['name'], hashlib.sha256(open(f['name'],'rb').read()).hexdigest()==f['sha256']) for f in "
                + "m['files']])\""
        );
        const string report =
            "curl -s -w '\\n%{http_code}\\n' -H 'Authorization: Bearer $KHOA' -H 'Idempotency-Key: "
            + "dai-mau-2025-11-21-sang' "
            + "-H 'Content-Type: application/json' -d "
            + "'{\"programme\":\"2025-11-21/sang\",\"place\":\"00001\",\"airedAt\":\"2025-11-21T05:30:00+07:00\"}' "
            + Site
            + "/api/v1/broadcast-reports";
        await Do("05:40. It was read:", report);
        await Do("The line was bad, the system tries again and is not counted twice:", report);
        await Do(
            "What has been read, by script, place and day:",
            $"curl -s -H 'Authorization: Bearer $KHOA' '{Site}/api/v1/broadcast-reports/counts.csv"
                + "?from=2025-11-21&to=2025-11-21' "
                + $"| sed 's/[0-9a-f-]\\{{36\\}}/…/'"
        );
        await Do("The month, for the officers:", $"curl -s {Site}/loa/bao-cao/2025-11.csv");
        Approved.Equal(Docs + "station-day.md", page.ToString());
    }

    private string Scrub(string text) =>
        Ids()
            .Replace(
                text.Replace(_host.Client.BaseAddress!.ToString().TrimEnd('/'), Site, StringComparison.Ordinal),
                "…"
            )
            .TrimStart('\uFEFF')
            .Replace("\r", "", StringComparison.Ordinal);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Ids32();
}
