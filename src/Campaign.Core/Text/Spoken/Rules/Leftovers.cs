namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// The last rule: a sign that no other rule has read. A machine would skip it or say it by a foreign name, so the
/// officer is asked.
/// </summary>
internal static class Leftovers
{
    private const string Signs = "/\\|^_<>=+~#@$€£¥§%°×÷±≥≤≈→√∑&";

    internal static Reading? Read(Cursor cursor) =>
        Signs.Contains(cursor.Peek(), StringComparison.Ordinal)
            ? new Reading(
                1,
                cursor.Written.Substring(cursor.At, 1),
                null,
                $"Dấu “{cursor.Peek()}” ở đây chưa có cách đọc; hãy viết thành chữ hoặc bỏ."
            )
            : null;
}
