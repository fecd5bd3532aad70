using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing;

/// <summary>
/// A recording reads the words that it was made with. Stations air it in place of a reader, so it is not published
/// beside other words. The database keeps which words each recording was last public with, because by the next time its
/// script may be withdrawn, deleted or copied.
/// </summary>
public sealed class RecordedWords(IKeyValueService values)
{
    private const string Prefix = "recorded-words/";

    /// <summary>Keeps which words the recordings of public scripts were public with.</summary>
    /// <param name="scripts">Scripts that are public.</param>
    public void Keep(IEnumerable<Script> scripts)
    {
        foreach (var script in scripts.Where(IsRead))
        {
            var words = Words(script);
            foreach (var digest in Digests(script).Where(x => KeptFor(x) != words))
                values.SetValue(Prefix + digest, words);
        }
    }

    /// <summary>Why a script is not published: a Vietnamese sentence; null when nothing is against it.</summary>
    /// <param name="item">What would be published.</param>
    /// <param name="current">What is public.</param>
    internal string? Fault(PublishedItem item, CampaignSnapshot current)
    {
        if (item is not Script script || !IsRead(script))
            return null;
        var before = current.Find<Script>(script.Id);
        var digest = Digests(script).FirstOrDefault(x => WordsWith(x, before) is { } words && words != Words(script));
        return digest is null
            ? null
            : $"«{script.Recordings.First(x => x.Sha256 == digest).Name}» đọc lời cũ, mà lời phát thanh đã đổi. Bỏ bản "
                + "ghi âm này, hoặc tải bản ghi âm của lời mới lên thành tệp mới, rồi xuất bản.";
    }

    // What is public at this moment may not be kept yet.
    private string? WordsWith(string digest, Script? before) =>
        before is not null && Digests(before).Contains(digest) ? Words(before) : KeptFor(digest);

    private string? KeptFor(string digest) => values.GetValue(Prefix + digest);

    // A file that was uploaded before digests were taken has none.
    private static IEnumerable<string> Digests(Script script) =>
        script.Recordings.Select(x => x.Sha256).Where(x => x.Length > 0);

    // Recordings are of the words in the language in which every script is written first.
    private static bool IsRead(Script script) => script.Language == CampaignSnapshot.DefaultLanguage;

    // A hash of the words, however they are spaced.
    private static string Words(Script script) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(' ', script.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                )
            )
        );
}
