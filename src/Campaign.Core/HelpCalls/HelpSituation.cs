namespace Campaign.Core.HelpCalls;

/// <summary>What a call for help is about, most urgent first. Which number answers it stands in the content.</summary>
public enum HelpSituation
{
    /// <summary>Somebody is hurt, poisoned or has tried to die.</summary>
    Injury,

    /// <summary>Danger at this moment.</summary>
    Danger,

    /// <summary>A child is harmed.</summary>
    Child,

    /// <summary>Somebody is sold, held for work or ransom.</summary>
    Trafficking,

    /// <summary>Somebody does not want to live.</summary>
    Despair,

    /// <summary>Rape or abuse that is over.</summary>
    Rape,

    /// <summary>Pictures are spread, or that is threatened.</summary>
    Images,

    /// <summary>Somebody else is the one who is hurt.</summary>
    Witness,

    /// <summary>Violence and control that go on, without danger at this moment.</summary>
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

    /// <summary>The alias, as the vocabulary of the content has it.</summary>
    public static string Alias(this HelpSituation situation) => Aliases[(int)situation];

    /// <summary>The situation of an alias; false when there is none.</summary>
    public static bool TryParse(string alias, out HelpSituation situation)
    {
        var index = Array.IndexOf(Aliases, alias);
        situation = (HelpSituation)Math.Max(0, index);
        return index >= 0;
    }
}
