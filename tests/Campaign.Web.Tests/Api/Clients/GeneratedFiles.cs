using System.Security.Cryptography;
using System.Text;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>
/// What generators made of a document, kept in <c>.cache</c> under the hash of all that it depends on, so that a run
/// generates only what changed.
/// </summary>
internal static class GeneratedFiles
{
    /// <summary>The folder with the files.</summary>
    /// <param name="name">What they are.</param>
    /// <param name="from">All that they depend on.</param>
    /// <param name="make">Makes them in an empty folder.</param>
    public static async Task<string> FolderAsync(string name, string from, Func<string, Task> make)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(from)))[..16];
        var all = Directory.CreateDirectory(Path.Combine(Approved.Root, ".cache", "clients"));
        var wanted = Path.Combine(all.FullName, $"{name}-{hash}");
        if (Directory.Exists(wanted))
            return wanted;
        // Only a folder that is whole gets its name.
        var made = all.CreateSubdirectory(Path.GetRandomFileName());
        await make(made.FullName);
        foreach (var former in all.EnumerateDirectories($"{name}-*"))
            former.DeleteAll();
        made.MoveTo(wanted);
        return wanted;
    }
}
