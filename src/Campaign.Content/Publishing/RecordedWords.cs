using Campaign.Core.Broadcast;
using Campaign.Core.Publication;

namespace Campaign.Content.Publishing;

/// <summary>
/// A recording reads the words that it was made with. Stations air it in place of a reader, so new words are not
/// published beside the recording of the old ones.
/// </summary>
internal static class RecordedWords
{
    /// <summary>Why a script is not published: a Vietnamese sentence; null when nothing is against it.</summary>
    /// <param name="item">What would be published.</param>
    /// <param name="current">What is public.</param>
    public static string? Fault(PublishedItem item, CampaignSnapshot current)
    {
        // Recordings belong to all languages of a script, and programmes are composed of the Vietnamese words.
        if (
            item is not Script { Language: CampaignSnapshot.DefaultLanguage } script
            || current.Find<Script>(script.Id) is not { } before
            || Words(script).SequenceEqual(Words(before))
        )
            return null;
        var old = script.Recordings.FirstOrDefault(x => before.Recordings.Any(y => IsSame(x, y)));
        return old is null
            ? null
            : $"«{old.Name}» đọc lời cũ, mà lời phát thanh đã đổi. Bỏ bản ghi âm này, hoặc tải bản ghi âm của lời mới "
                + "lên thành tệp mới, rồi xuất bản.";
    }

    private static string[] Words(Script script) =>
        script.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSame(Core.Materials.MaterialFile one, Core.Materials.MaterialFile other) =>
        (one.Media, one.Sha256) == (other.Media, other.Sha256);
}
