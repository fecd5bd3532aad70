namespace Campaign.Rendering.Templates;

/// <summary>
/// Large Vietnamese type never tears a compound apart and never leaves a last syllable alone on a line. Real spaces
/// inside unbreakable spans rather than no-break spaces: text copied or searched stays equal to the source.
/// </summary>
internal static class LineBreaks
{
    // A bound group longer than this could be wider than a narrow column at the largest size.
    private const int LongestGroup = 18;

    // Compounds of the campaign's own vocabulary (official themes and messages 2016-2025).
    private static readonly HashSet<string> Compounds =
    [
        "bình đẳng",
        "bạo lực",
        "phụ nữ",
        "trẻ em",
        "em gái",
        "gia đình",
        "kỷ nguyên",
        "nguyên số",
        "xâm hại",
        "an toàn",
        "an sinh",
        "xã hội",
        "cộng đồng",
        "hành động",
        "hưởng ứng",
        "chấm dứt",
        "vun đắp",
        "yêu thương",
        "pháp luật",
        "nam giới",
        "tội ác",
        "quấy rối",
        "tình dục",
        "im lặng",
        "chìa khóa",
        "nền tảng",
        "phát triển",
        "bền vững",
        "đất nước",
        "tiến bộ",
        "văn minh",
        "phòng ngừa",
        "ứng phó",
        "nghiêm trọng",
        "nghiêm trị",
        "hành vi",
        "tố cáo",
        "lên tiếng",
        "mọi người",
        "tiên phong",
        "thúc đẩy",
        "kết nối",
        "bảo vệ",
        "nạn nhân",
        "quyền năng",
        "cơ hội",
        "tương lai",
        "đầu tư",
        "cơ sở",
        "hạnh phúc",
        "đối với",
    ];

    // Words that lead to what follows: a line does not end with them.
    private static readonly HashSet<string> Leading =
    [
        "và",
        "là",
        "để",
        "cho",
        "với",
        "đối với",
        "trong",
        "vì",
        "của",
        "về",
        "khi",
        "từ",
        "bằng",
        "ở",
        "tại",
        "hãy",
        "không",
        "các",
        "những",
        "mọi",
        "bị",
        "sự",
    ];

    public static Html Bind(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var groups = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && BelongTogether(words, i) && Fits(groups[^1], words[i]))
                groups[^1] += " " + words[i];
            else
                groups.Add(words[i]);
        }
        for (var i = groups.Count - 2; i >= 0; i--)
        {
            if (!Leading.Contains(groups[i].ToLowerInvariant()) || !Fits(groups[i], groups[i + 1]))
                continue;
            groups[i] += " " + groups[i + 1];
            groups.RemoveAt(i + 1);
        }
        return Html.Join(groups.Select((group, i) => Html.Of($"{(i > 0 ? " " : "")}{Group(group)}")));
    }

    private static bool Fits(string group, string next) => group.Length + 1 + next.Length <= LongestGroup;

    private static Html Group(string group) =>
        group.Contains(' ') ? Html.Of($"<span class=\"k\">{group}</span>") : Html.Of($"{group}");

    private static bool BelongTogether(string[] words, int at) =>
        (at == words.Length - 1 && words.Length > 2)
        || Unbroken.IsOneNumber(words[at - 1], words[at])
        || Compounds.Contains($"{words[at - 1]} {words[at].TrimEnd(',', '.', ';', '!', '?')}".ToLowerInvariant());
}
