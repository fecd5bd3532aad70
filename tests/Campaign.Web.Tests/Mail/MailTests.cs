using System.Text;
using System.Text.RegularExpressions;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Broadcast;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Campaign.Web.Tests.Mail;

public sealed partial class MailTests
{
    private const string Station = "dai@ban-mau.example.vn";

    [Fact]
    public async Task A_station_gets_its_programme_over_starttls_at_its_hour()
    {
        using var server = new SmtpServer();
        await using var mail = await MailHost.StartAsync(Smtp(server.Port), server.Client);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));

        mail.Host.Time.Now = new(2025, 11, 21, 21, 29, 0, TimeSpan.Zero); // 04:29 in Viet Nam
        Assert.Equal(0, await mail.Outbox.QueueDueAsync(default));
        mail.Host.Time.Now = mail.Host.Time.Now.AddMinutes(1);
        Assert.Equal(1, await mail.Outbox.QueueDueAsync(default));
        Assert.Equal(0, await mail.Outbox.QueueDueAsync(default));
        await mail.Outbox.SendDueAsync(default);

        var message = Assert.Single(server.Messages);
        Assert.StartsWith("X-Tls: True", message, StringComparison.Ordinal);
        Assert.Contains($"To: {Station}", message, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("(?i)Message-ID: <[^>]+@example\\.vn>", message);
        Assert.Contains("Reply-To: tra-loi@example.vn", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("List-Unsubscribe: <mailto:tra-loi@example.vn", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ngừng nhận: trả lời thư này", Decoded(message), StringComparison.Ordinal);
        var body = Decoded(message);
        Assert.Contains("CHƯƠNG TRÌNH PHÁT THANH NGÀY 22/11/2025\nXã Bản Mẫu", body, StringComparison.Ordinal);
        Assert.Contains("một một ba", body, StringComparison.Ordinal);
        Assert.Contains("chuong-trinh-00001-2025-11-22.txt", message, StringComparison.Ordinal);
        Assert.Contains("chuong-trinh-00001-2025-11-22.pdf", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_message_is_tried_again_and_arrives_once()
    {
        using var server = new SmtpServer(refusals: 2);
        await using var mail = await MailHost.StartAsync(Smtp(server.Port), server.Client);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Outbox.QueueDueAsync(default);

        Assert.Equal(0, await mail.Outbox.SendDueAsync(default));
        Assert.Equal(0, await mail.Outbox.SendDueAsync(default)); // its wait is not over
        mail.Host.Time.Now = mail.Host.Time.Now.AddMinutes(1);
        Assert.Equal(0, await mail.Outbox.SendDueAsync(default));
        mail.Host.Time.Now = mail.Host.Time.Now.AddMinutes(5);
        Assert.Equal(1, await mail.Outbox.SendDueAsync(default));
        mail.Host.Time.Now = mail.Host.Time.Now.AddHours(1);
        Assert.Equal(0, await mail.Outbox.SendDueAsync(default));
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_message_that_always_fails_is_kept_as_a_dead_letter()
    {
        await using var mail = await MailHost.StartAsync(Smtp(1)); // nothing listens there
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Outbox.QueueDueAsync(default);
        for (var i = 0; i < 6; i++)
        {
            await mail.Outbox.SendDueAsync(default);
            mail.Host.Time.Now = mail.Host.Time.Now.AddHours(8);
        }

        var dead = Assert.Single(await mail.Stations.DeadLettersAsync());
        Assert.Equal((Station, 6), (dead.Recipient, dead.Attempts));
        Assert.NotEmpty(dead.LastError!);
    }

    [Fact]
    public async Task After_the_season_and_its_report_the_outbox_forgets()
    {
        await using var mail = await MailHost.StartAsync([]);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Outbox.QueueDueAsync(default);
        await mail.Outbox.SendDueAsync(default);
        var first = Assert.Single(await mail.Stations.MessagesAsync(default));
        mail.Host.Time.Now = mail.Host.Time.Now.AddDays(99);
        Assert.Equal(1, await mail.Outbox.QueueDueAsync(default));
        Assert.NotNull(await mail.Stations.FindMessageAsync(first.Id, default));
        mail.Host.Time.Now = mail.Host.Time.Now.AddDays(2);
        Assert.Equal(1, await mail.Outbox.QueueDueAsync(default));
        Assert.Null(await mail.Stations.FindMessageAsync(first.Id, default));
    }

    [Fact]
    public async Task Without_a_programme_there_is_no_message_and_a_station_without_a_place_gets_a_dead_letter()
    {
        await using var mail = await MailHost.StartAsync([]);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Stations.AddAsync("huyen-mau", Station, new TimeOnly(4, 30));
        mail.Host.Time.Now = new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);
        Assert.Equal(2, await mail.Outbox.QueueDueAsync(default));

        Assert.Equal(0, await mail.Outbox.SendDueAsync(default));
        var left = Assert.Single(await mail.Stations.MessagesAsync(default));
        Assert.Equal(("huyen-mau", MessageState.Dead), (left.Place, left.State));
        Assert.Contains("huyen-mau", left.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_messages_are_written_into_the_drop_folder()
    {
        await using var mail = await MailHost.StartAsync([]);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Outbox.QueueDueAsync(default);

        Assert.Equal(1, await mail.Outbox.SendDueAsync(default));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(mail.Host.Data, "mail-drop"), "*.eml"));
        Assert.Contains("Xã Bản Mẫu", Decoded(await File.ReadAllTextAsync(file)), StringComparison.Ordinal);
        EndsLines(await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Every_line_of_a_mail_ends_as_mail_demands_also_inside_its_parts()
    {
        using var server = new SmtpServer();
        await using var mail = await MailHost.StartAsync(Smtp(server.Port), server.Client);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Outbox.QueueDueAsync(default);
        await mail.Outbox.SendDueAsync(default);
        var message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(server.Messages))));
        var texts = message.BodyParts.OfType<TextPart>().ToList();
        Assert.NotEmpty(texts);
        foreach (var part in texts)
        {
            using var decoded = new MemoryStream();
            part.Content!.DecodeTo(decoded);
            EndsLines(decoded.ToArray());
        }
    }

    [Fact]
    public async Task An_address_is_the_same_in_capitals()
    {
        await using var mail = await MailHost.StartAsync([]);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Stations.AddAsync("00001", Station.ToUpperInvariant(), new TimeOnly(5, 0));
        var station = Assert.Single(await mail.Stations.ListAsync());
        Assert.Equal(300, station.SendAtMinutes);
        Assert.True(await mail.Stations.RemoveAsync("00001", Station.ToUpperInvariant()));
        Assert.Empty(await mail.Stations.ListAsync());
    }

    [Fact]
    public async Task Two_nodes_send_a_message_once()
    {
        using var server = new SmtpServer();
        await using var mail = await MailHost.StartAsync(Smtp(server.Port), server.Client);
        await mail.Stations.AddAsync("00001", Station, new TimeOnly(4, 30));
        await mail.Outbox.QueueDueAsync(default);

        await Task.WhenAll(mail.Outbox.SendDueAsync(default), mail.Outbox.SendDueAsync(default));

        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task Officers_keep_the_list_by_command()
    {
        await using var mail = await MailHost.StartAsync([]);
        var (output, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(0, await StationCommands.AddAsync(mail.Stations, "00001", Station, "04:30", errors));
        Assert.Equal(1, await StationCommands.AddAsync(mail.Stations, "00001", Station, "4 giờ rưỡi", errors));
        await StationCommands.ListAsync(mail.Stations, output);
        Assert.Equal(0, await StationCommands.RemoveAsync(mail.Stations, "00001", Station, errors));
        Assert.Equal(1, await StationCommands.RemoveAsync(mail.Stations, "00001", Station, errors));

        Assert.Contains($"00001\t{Station}\t04:30", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4 giờ rưỡi", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999", Station, "Không có nơi nào")]
    [InlineData("00001", "không phải thư", "không phải là địa chỉ")]
    public async Task An_invalid_station_is_refused_with_the_reason(string place, string address, string why)
    {
        await using var mail = await MailHost.StartAsync([]);
        Assert.Contains(
            why,
            await mail.Stations.AddAsync(place, address, new TimeOnly(4, 30)),
            StringComparison.Ordinal
        );
        Assert.Empty(await mail.Stations.ListAsync());
    }

    // No line feed stands alone.
    private static void EndsLines(byte[] text)
    {
        Assert.Contains((byte)'\n', text);
        for (var i = 0; i < text.Length; i++)
            Assert.True(text[i] != '\n' || (i > 0 && text[i - 1] == '\r'), $"line feed without return at {i}");
    }

    internal static Dictionary<string, string?> Smtp(int port) =>
        new()
        {
            ["Umbraco:CMS:Global:Smtp:Host"] = "127.0.0.1",
            ["Umbraco:CMS:Global:Smtp:Port"] = $"{port}",
            ["Umbraco:CMS:Global:Smtp:From"] = "chien-dich@example.vn",
            ["Umbraco:CMS:Global:Smtp:ReplyTo"] = "tra-loi@example.vn",
            ["Umbraco:CMS:Global:Smtp:SecureSocketOptions"] = "StartTls",
        };

    // All base64 parts of the message, decoded.
    internal static string Decoded(string message) =>
        string.Join(
            '\n',
            Base64()
                .Matches(message.ReplaceLineEndings("\n"))
                .Select(x =>
                    Encoding
                        .UTF8.GetString(
                            Convert.FromBase64String(x.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal))
                        )
                        .ReplaceLineEndings("\n")
                )
        );

    [GeneratedRegex(@"\n\n((?:[A-Za-z0-9+/=]{4,76}\n)+)")]
    private static partial Regex Base64();

    private sealed class MailHost(BroadcastHost host) : IAsyncDisposable
    {
        public BroadcastHost Host => host;

        public Stations Stations => host.Services.GetRequiredService<Stations>();

        public StationOutbox Outbox => host.Services.GetRequiredService<StationOutbox>();

        public static async Task<MailHost> StartAsync(
            Dictionary<string, string?> settings,
            Func<SmtpClient>? client = null
        )
        {
            var host = new BroadcastHost
            {
                Settings = settings,
                Adjust = x => x.AddSingleton(client ?? (() => new SmtpClient())).AddMail(),
            };
            await host.InitializeAsync();
            return new(host);
        }

        public async ValueTask DisposeAsync() => await host.DisposeAsync();
    }
}
