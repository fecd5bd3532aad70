using System.Collections.Frozen;

namespace Campaign.Core.Text.Typing;

/// <summary>Tells whether letters without diacritics can be a Vietnamese syllable: an onset and a rhyme.</summary>
public static class SyllableShapes
{
    private static readonly string[] Beginnings =
    [
        "ngh",
        "ch",
        "gh",
        "gi",
        "kh",
        "ng",
        "nh",
        "ph",
        "qu",
        "th",
        "tr",
        "b",
        "c",
        "d",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "x",
        "",
    ];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet "
        + "ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on "
        + "ong ooc oong op ot u ua uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot "
        + "uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu ych ynh"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether lower-case letters without diacritics have the shape of a syllable.</summary>
    public static bool Fits(ReadOnlySpan<char> plain)
    {
        var rhymes = Rhymes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var beginning in Beginnings)
            if (plain.StartsWith(beginning, StringComparison.Ordinal) && rhymes.Contains(plain[beginning.Length..]))
                return true;
        return false;
    }
}
