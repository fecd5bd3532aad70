using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Services;
using Campaign.Core.Text;
using Campaign.Web.Words;

namespace Campaign.Web.Boards;

/// <summary>What one item says on a board, in pieces that a screen holds. Nothing is left out.</summary>
internal static class BoardWords
{
    // What a screen holds in the smallest letters that are read at ten metres: see docs/boards.md.
    internal const int MostCharacters = 90;

    /// <summary>A service that can be called: its numbers, and what holds of each where there are several.</summary>
    public static IEnumerable<BoardSlide> Of(Service service) =>
        service.PhonesByReach.SelectMany(x => Whole(BoardSlide.Help, x.Number, ServiceWords.NameBeside(service, x)));

    /// <summary>A message with its help line.</summary>
    public static IEnumerable<BoardSlide> Of(KeyMessage message) =>
        Whole(BoardSlide.Message, null, message.HelpLine is { } line ? $"{message.Text} {line}" : message.Text);

    /// <summary>An event on its day.</summary>
    public static IEnumerable<BoardSlide> Of(Event it) =>
        Whole(
            BoardSlide.Event,
            it.Cancelled ? "ĐÃ HỦY" : EventWords.Hours(it) ?? "Hôm nay",
            it.Venue is { } venue ? $"{it.Title}. {venue}" : it.Title
        );

    private static IEnumerable<BoardSlide> Whole(string kind, string? head, string text) =>
        TextPieces.Of(text, MostCharacters).Select(x => new BoardSlide(kind, head, x, null));
}
