namespace Campaign.Content.Types;

/// <summary>Where the records of a type lie: among the content files, and in the tree of the backoffice.</summary>
public sealed record RecordHome
{
    private RecordHome(string? list, string? folder, int rank) => (List, Folder, Rank) = (list, folder, rank);

    /// <summary>Name of the file that lists them, below a campaign or an edition; null if they are elsewhere.</summary>
    internal string? List { get; }

    /// <summary>Name of the folder that keeps them together in the tree; null: they lie in none.</summary>
    internal string? Folder { get; }

    /// <summary>Files of a lower rank are imported first.</summary>
    internal int Rank { get; }

    /// <summary>What only keeps the tree tidy and is no record.</summary>
    internal static RecordHome None { get; } = new(null, null, -1);

    /// <summary>Files of its own, which the layout of the files knows.</summary>
    internal static RecordHome Own(string? folder = null) => new(null, folder, 0);

    /// <summary>One file in the folder of each campaign and edition, <c>2026/surveys.yaml</c>.</summary>
    /// <param name="list">Its name without the extension, English, plural.</param>
    /// <param name="folder">Vietnamese name of the folder in the tree, below the campaign or edition.</param>
    /// <param name="rank">When it is imported: 6 before materials, 7 with them. What it refers to comes first.</param>
    public static RecordHome InCampaign(string list, string folder, int rank = 7) => new(list, folder, rank);
}
