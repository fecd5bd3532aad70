namespace Campaign.Core.HelpCalls;

/// <summary>What a call for help is about, most urgent first. The content says which number answers it.</summary>
public enum HelpSituation
{
    /// <summary>Somebody is hurt, poisoned or has tried to die.</summary>
    Injury,

    /// <summary>Danger right now.</summary>
    Danger,

    /// <summary>A child is harmed.</summary>
    Child,

    /// <summary>Somebody has been sold, or is held for work or ransom.</summary>
    Trafficking,

    /// <summary>Somebody does not want to live any more.</summary>
    Despair,

    /// <summary>Rape or abuse in the past.</summary>
    Rape,

    /// <summary>Pictures are being spread, or somebody threatens to spread them.</summary>
    Images,

    /// <summary>The writer sees somebody else being hurt.</summary>
    Witness,

    /// <summary>Ongoing violence and control, without danger right now.</summary>
    Violence,
}

/// <summary>The names of situations in the content and in the table of frames.</summary>
public static class HelpSituations
{
    private static readonly string[] Aliases =
    [
        "cap-cuu",
        "nguy-hiem",
        "tre-em",
        "mua-ban",
        "tuyet-vong",
        "xam-hai",
        "hinh-anh",
        "chung-kien",
        "bao-luc",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Aliases.Length;

    /// <summary>The alias, as in the content's vocabulary.</summary>
    public static string Alias(this HelpSituation situation) => Aliases[(int)situation];

    /// <summary>Finds the situation of an alias; false when there is none.</summary>
    public static bool TryParse(string alias, out HelpSituation situation)
    {
        var index = Array.IndexOf(Aliases, alias);
        situation = (HelpSituation)Math.Max(0, index);
        return index >= 0;
    }
}
