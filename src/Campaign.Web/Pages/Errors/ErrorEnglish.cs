namespace Campaign.Web.Pages.Errors;

/// <summary>What pages of errors say to readers of English.</summary>
internal static class ErrorEnglish
{
    /// <summary>The title.</summary>
    public static string Title(int status) =>
        status switch
        {
            StatusCodes.Status301MovedPermanently => "This page has moved",
            StatusCodes.Status404NotFound => "Page not found",
            StatusCodes.Status410Gone => "Withdrawn",
            StatusCodes.Status413PayloadTooLarge => "Too much text",
            StatusCodes.Status429TooManyRequests => "Too many visits at once",
            >= 500 => "Something went wrong",
            _ => "This address cannot be opened",
        };

    /// <summary>What happened, and what to do.</summary>
    public static string Text(int status) =>
        status switch
        {
            StatusCodes.Status301MovedPermanently => "The content is still here, at its new address:",
            StatusCodes.Status404NotFound =>
                "There is nothing at this address. It may be mistyped, or the content was withdrawn.",
            StatusCodes.Status410Gone => "What stood at this address was withdrawn. Do not use copies of it.",
            StatusCodes.Status413PayloadTooLarge => "Please send it again with a shorter text.",
            StatusCodes.Status429TooManyRequests => "Please try again in a few minutes.",
            >= 500 => "The fault is ours. Please try again in a few minutes.",
            _ => "Please check the address, or begin with one of the pages below.",
        };
}
