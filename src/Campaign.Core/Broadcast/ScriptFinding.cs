namespace Campaign.Core.Broadcast;

/// <summary>How serious a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The script cannot be broadcast as it is.</summary>
    Error,

    /// <summary>Should be fixed, but an officer may decide otherwise.</summary>
    Warning,

    /// <summary>Only a person can tell.</summary>
    Question,
}

/// <summary>One remark of the lint.</summary>
/// <param name="Line">Line in the script, from 1; 0 for the script as a whole.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Rule">The rule's stable id, one of <see cref="LintRules"/>.</param>
/// <param name="Message">What is wrong and what to do about it, in Vietnamese.</param>
public sealed record ScriptFinding(int Line, FindingSeverity Severity, string Rule, string Message);

/// <summary>Stable ids of the lint's rules.</summary>
public static class LintRules
{
    /// <summary>The script's form could not be read.</summary>
    public const string Syntax = "cu-phap";

    /// <summary>Longer than its slot.</summary>
    public const string TooLong = "qua-dai";

    /// <summary>A sentence too long for one breath.</summary>
    public const string LongSentence = "cau-dai";

    /// <summary>A telephone number said only once.</summary>
    public const string PhoneOnce = "so-dien-thoai-mot-lan";

    /// <summary>A telephone number that is not in the verified directory.</summary>
    public const string UnknownPhone = "so-dien-thoai-la";

    /// <summary>Wording that blames the person who suffers violence.</summary>
    public const string Blame = "do-loi";

    /// <summary>A call to speak up without a help line after it.</summary>
    public const string NoHelpLine = "thieu-duong-day-ho-tro";

    /// <summary>Possibly a person's name.</summary>
    public const string PersonName = "ten-nguoi";

    /// <summary>Possibly an address.</summary>
    public const string Address = "dia-chi";

    /// <summary>An abbreviation with no known reading.</summary>
    public const string Abbreviation = "viet-tat";

    /// <summary>A place that can be read in more than one way.</summary>
    public const string Reading = "cach-doc";

    /// <summary>"nạn nhân" where the law now says "người bị bạo lực".</summary>
    public const string Term = "tu-ngu";
}
