using System.Diagnostics;
using Campaign.Web.Media;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>A key pair as an operator makes it.</summary>
/// <param name="Recipient">The public key.</param>
/// <param name="Identity">The file with the secret one.</param>
internal sealed record AgeKey(string Recipient, string Identity)
{
    public static async Task<AgeKey> MakeAsync(DirectoryInfo folder)
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.key");
        await ProgramRun.ToItsEndAsync(new ProcessStartInfo("age-keygen", ["-o", file]), CancellationToken.None);
        const string named = "# public key: ";
        var line = (await File.ReadAllLinesAsync(file)).Single(x => x.StartsWith(named, StringComparison.Ordinal));
        return new(line[named.Length..], file);
    }
}
