using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>A folder of .eml files, where messages go when there is no mail server.</summary>
internal sealed class DropFolder(string folder) : IMailSession
{
    // As a server would have got it, whatever this machine ends its lines with.
    private static readonly FormatOptions AsSent = Dos();

    public Task ConnectAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        return Task.CompletedTask;
    }

    public async Task SendAsync(MimeMessage message, CancellationToken stop)
    {
        await ConnectAsync(stop);
        // Written under another name first, so that programs watching the folder see only complete messages.
        var path = Path.Combine(folder, Guid.NewGuid().ToString());
        await message.WriteToAsync(AsSent, path + ".part", stop);
        File.Move(path + ".part", path + ".eml");
    }

    private static FormatOptions Dos()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
