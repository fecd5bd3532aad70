using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Benchmarks.Mail;

/// <summary>
/// The evening's PDFs and the mail of half past four for many communes: the whole product with its own jobs over the
/// content it ships with, its clock moved, to the SMTP server of throughput.sh.
/// </summary>
internal sealed class NightBenchmark(WebApplication app, DirectoryInfo data, NightBenchmark.Clock clock)
{
    private static readonly DateTimeOffset Afternoon = new(2026, 11, 30, 16, 0, 0, TimeSpan.FromHours(7));

    private SnapshotStore Store => app.Services.GetRequiredService<SnapshotStore>();

    private IDbContextFactory<OperationsDb> Database =>
        app.Services.GetRequiredService<IDbContextFactory<OperationsDb>>();

    public static async Task<int> RunAsync(int port, int count, string certificate, string repository)
    {
        var data = Directory.CreateTempSubdirectory("campaign-stations-");
        var clock = new Clock();
        clock.Set(Afternoon);
        using var own = X509CertificateLoader.LoadCertificateFromFile(certificate);
        var hash = own.GetCertHashString();
        SmtpClient Client() =>
            new() { ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == hash };
        await using (
            var app = Application.Build(
                [],
                builder =>
                {
                    builder.Logging.SetMinimumLevel(LogLevel.Warning);
                    builder.Configuration.AddInMemoryCollection(Settings(data.FullName, repository, port));
                    builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<Func<SmtpClient>>(Client);
                }
            )
        )
        {
            await Application.PrepareAsync(app);
            Application.Map(app);
            await app.StartAsync();
            var benchmark = new NightBenchmark(app, data, clock);
            var communes = await benchmark.SubscribeAsync(count);
            // Communes of one name share a file.
            await benchmark.EveningAsync(communes.Select(x => x.Latest.FullName).Distinct().Count());
            await benchmark.MorningAsync(communes.Count);
        }
        data.Delete(recursive: true);
        return 0;
    }

    private async Task<List<Place>> SubscribeAsync(int count)
    {
        var communes = Store.Current.Places.All.Where(x => x.Level == PlaceLevel.Commune).Take(count).ToList();
        await using var db = await Database.CreateDbContextAsync();
        db.AddRange(
            communes.Select(x => new StationAddress
            {
                Id = Guid.NewGuid(),
                Place = x.Ref,
                Address = $"dai-{x.Ref}@example.vn",
                SendAtMinutes = 270,
                // Today's mail went out in the morning.
                LastQueuedDay = StoredDay.Text(DateOnly.FromDateTime(Afternoon.Date)),
            })
        );
        await db.SaveChangesAsync();
        return communes;
    }

    private async Task EveningAsync(int count)
    {
        var files = new DirectoryInfo(Path.Combine(data.FullName, "renditions"));
        List<FileInfo> Made() => files.Exists ? [.. files.EnumerateFiles("*.pdf", SearchOption.AllDirectories)] : [];
        var before = Made().Count;
        clock.Set(Afternoon.AddHours(1));
        await MeasureAsync("PDFs", count, () => Task.FromResult(Made().Count - before));
        var bytes = Made().Sum(x => x.Length);
        Print($"  on disk: {bytes >> 20} MiB, {bytes / Made().Count >> 10} KiB each");
    }

    private Task MorningAsync(int count)
    {
        clock.Set(Afternoon.AddHours(12.5));
        return MeasureAsync(
            "mails",
            count,
            async () =>
            {
                await using var db = await Database.CreateDbContextAsync();
                return await db.Set<StationMessage>().CountAsync(x => x.State == MessageState.Sent);
            }
        );
    }

    // From the first on: the job looks once a minute whether anything is due.
    private static async Task MeasureAsync(string what, int count, Func<Task<int>> made)
    {
        int first;
        while ((first = await made()) == 0)
            await Task.Delay(100);
        var tree = new ProcessTree();
        tree.Look();
        var (watch, before, done) = (Stopwatch.StartNew(), tree.Seconds, first);
        while (done < count)
        {
            await Task.Delay(500);
            done = await made();
            tree.Look();
        }
        var (seconds, cpu, some) = (watch.Elapsed.TotalSeconds, tree.Seconds - before, Math.Max(1, count - first));
        Print($"{count} {what}: the last {some} in {seconds:0.0} s, {some / seconds * 60:0} a minute");
        Print($"  processor: {cpu:0.0} s, {cpu / some:0.000} s each; memory at most {tree.Peak} MiB, all included");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static Dictionary<string, string?> Settings(string data, string repository, int port) =>
        new()
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Campaign:BaseUrl"] = "https://campaign.example.vn",
            ["Campaign:DataPath"] = data,
            ["Campaign:ContentPath"] = Path.Combine(repository, "content"),
            ["Campaign:ThemesPath"] = Path.Combine(repository, "themes"),
            // What a site renders after its start is done long before the evening.
            ["Campaign:Rendering:PreRender"] = "false",
            ["Campaign:Rendering:MeasureAfter"] = "10.00:00:00",
            ["Campaign:Rendering:TimeoutSeconds"] = "300",
            ["Umbraco:CMS:Global:Smtp:Host"] = "127.0.0.1",
            ["Umbraco:CMS:Global:Smtp:Port"] = $"{port}",
            ["Umbraco:CMS:Global:Smtp:From"] = "campaign@example.vn",
            ["Umbraco:CMS:Global:Smtp:SecureSocketOptions"] = "StartTls",
        };

    /// <summary>A clock that is set and runs on.</summary>
    internal sealed class Clock : TimeProvider
    {
        private TimeSpan _ahead;

        public void Set(DateTimeOffset now) => _ahead = now - base.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}
