namespace Campaign.Core.Text.Typing;

/// <summary>Which letters are typed for one another: keys that touch, and letters that sound alike.</summary>
internal static class Keyboard
{
    private const string Rows = "qwertyuiopasdfghjklzxcvbnm";
    private const string Vowels = "aeiouy";
    private const string Hisses = "csz";
    private const int SecondRow = 10;
    private const int ThirdRow = 19;

    /// <summary>Whether two letters stand side by side in one row.</summary>
    public static bool AreSideBySide(char a, char b) => Place(a) is var x && Place(b) is var y && IsNear(x, y, 0);

    /// <summary>Whether one letter may be typed for another: the keys touch, or they sound alike.</summary>
    public static bool MayStandFor(char a, char b) =>
        (Vowels.Contains(a) && Vowels.Contains(b))
        || (Hisses.Contains(a) && Hisses.Contains(b))
        || IsNear(Place(a), Place(b), 1);

    private static bool IsNear((int Row, double X) a, (int Row, double X) b, int rows) =>
        a.Row >= 0 && b.Row >= 0 && Math.Abs(a.Row - b.Row) <= rows && Math.Abs(a.X - b.X) <= 1;

    // Each row stands half a key further to the right.
    private static (int Row, double X) Place(char letter) =>
        Rows.IndexOf(letter) switch
        {
            < 0 => (-1, 0),
            < SecondRow and var i => (0, i),
            < ThirdRow and var i => (1, i - SecondRow + 0.5),
            var i => (2, i - ThirdRow + 1),
        };
}
