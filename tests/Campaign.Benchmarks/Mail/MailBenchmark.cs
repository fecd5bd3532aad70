using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Campaign.Web.Mail;
using MailKit.Security;
using MimeKit;

namespace Campaign.Benchmarks.Mail;

/// <summary>Messages a minute over one connection to the SMTP server of Mail/throughput.sh.</summary>
internal static class MailBenchmark
{
    public static async Task<int> RunAsync(int port, int count, string certificate)
    {
        var options = new MailOptions
        {
            Host = "127.0.0.1",
            Port = port,
            SecureSocketOptions = SecureSocketOptions.StartTls,
        };
        // Made a moment ago by the script that started the server: no other is trusted.
        using var own = X509CertificateLoader.LoadCertificateFromFile(certificate);
        var hash = own.GetCertHashString();
        await using var session = new SmtpSession(
            options,
            () =>
                new() { ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == hash },
            TimeSpan.FromMinutes(2)
        );
        using var first = Message(0);
        var size = await SizeAsync(first);
        await session.SendAsync(first, default);
        var watch = Stopwatch.StartNew();
        for (var i = 1; i <= count; i++)
        {
            using var message = Message(i);
            await session.SendAsync(message, default);
        }
        Console.WriteLine(
            $"{count} messages of {size / 1024} KiB in {watch.Elapsed.TotalSeconds:0.0} s: "
                + $"{count / watch.Elapsed.TotalMinutes:0} a minute over one connection"
        );
        return 0;
    }

    // As a station's day: the words to read in the mail, and once more as a file.
    private static MimeMessage Message(int number)
    {
        var words = string.Concat(
            Enumerable.Repeat("Bạo lực trên cơ sở giới không phải chuyện riêng. Gọi 111.\r\n", 120)
        );
        var body = new BodyBuilder { TextBody = words };
        body.Attachments.Add("chuong-trinh.txt", Encoding.UTF8.GetBytes(words + words), new("text", "plain"));
        var message = new MimeMessage { Subject = $"Chương trình loa số {number}", Body = body.ToMessageBody() };
        message.From.Add(MailboxAddress.Parse("campaign@example.vn"));
        message.To.Add(MailboxAddress.Parse($"dai-{number}@example.vn"));
        return message;
    }

    private static async Task<long> SizeAsync(MimeMessage message)
    {
        using var written = new MemoryStream();
        await message.WriteToAsync(written);
        return written.Length;
    }
}
