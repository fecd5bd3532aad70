using Campaign.Core.Places;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>
/// Section <c>Campaign:Broadcast:HandOver</c>: programmes that another system takes over, such as a province's
/// source-information system.
/// </summary>
internal sealed class HandOverOptions
{
    public const string Section = "Campaign:Broadcast:HandOver";

    /// <summary>The file by which the folder is known.</summary>
    public const string Mark = "CAMPAIGN-HAND-OVER";

    /// <summary>
    /// The folder that packages are put into, one folder inside it for each place. A file <see cref="Mark"/> must be in
    /// it. Empty: nothing is handed over.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// Codes of the places, separated by blanks or commas. Each stands for the place and all that lie in it.
    /// </summary>
    public string Places { get; set; } = "";

    /// <summary>Whether anything is handed over.</summary>
    public bool On => Folder.Length > 0;

    /// <summary>The codes.</summary>
    public IReadOnlyList<string> Codes => Places.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Codes that are no unit of a day, because it was merged or never was one.</summary>
    public IEnumerable<string> UnknownOn(DateOnly day, PlaceRegistry places) =>
        Codes.Where(x => places.Find(x)?.On(day) is null);

    /// <summary>What is wrong with the settings, one English sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (On && !Path.IsPathRooted(Folder))
            yield return $"{Section}:Folder must be an absolute path.";
        if (On != (Codes.Count > 0))
            yield return $"{Section}:Folder and {Section}:Places go together: where to, and of which places.";
        foreach (var code in Codes.Where(x => !Place.IsCode(x)))
            yield return $"{Section}:Places holds {code}, which is no code of a province or a commune.";
    }
}
