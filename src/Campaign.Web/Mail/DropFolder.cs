using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>A folder of .eml files, where messages go when there is no mail server.</summary>
internal sealed class DropFolder(string folder) : IMailSession
{
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
        await message.WriteToAsync(path + ".part", stop);
        File.Move(path + ".part", path + ".eml");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
