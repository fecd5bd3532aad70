namespace Campaign.Web.Http.Problems;

/// <summary>
/// The closed list of what can go wrong for a client. The name is the last part of the stable <c>type</c> URI
/// (<c>/api/problems/{name}</c>) and is never reused for something else.
/// </summary>
/// <param name="Name">Stable name.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What happened, for a person.</param>
/// <param name="Advice">What a client should do.</param>
internal sealed record ProblemType(string Name, int Status, string Title, string Advice)
{
    public static readonly ProblemType UnknownParameter = new(
        "unknown-parameter",
        400,
        "A query parameter is not known here",
        "Remove or correct the parameter that the detail names; the API document lists those of each address."
    );

    public static readonly ProblemType InvalidParameter = new(
        "invalid-parameter",
        400,
        "A query parameter has a value that cannot be used",
        "Correct the parameter that the detail names."
    );

    public static readonly ProblemType InvalidCursor = new(
        "invalid-cursor",
        400,
        "The cursor was not issued by this API",
        "Use nextCursor or cursor of an answer exactly as received."
    );

    public static readonly ProblemType Unprintable = new(
        "unprintable",
        400,
        "It cannot be printed so",
        "The faults say what is too long, missing or not possible in this format; choose another format or options."
    );

    public static readonly ProblemType UnknownHost = new(
        "unknown-host",
        400,
        "The site is not known by this name",
        "Use the site's own address. Whoever runs the server sets Campaign:BaseUrl."
    );

    public static readonly ProblemType InvalidBody = new(
        "invalid-body",
        400,
        "The request body cannot be used",
        "Correct the field that the detail names."
    );

    public static readonly ProblemType Unauthorized = new(
        "unauthorized",
        401,
        "A valid API key is needed",
        "Send Authorization: Bearer with a key that is neither expired nor revoked."
    );

    public static readonly ProblemType Forbidden = new(
        "forbidden",
        403,
        "The API key lacks the scope",
        "Ask the campaign's office for a key with the scope that the detail names."
    );

    public static readonly ProblemType NotFound = new(
        "not-found",
        404,
        "There is nothing at this address",
        "Check the address; if it came from a list, read the list again."
    );

    public static readonly ProblemType WithoutSound = new(
        "without-sound",
        404,
        "Some of it has no sound",
        "The extension lacking names the items: a person has to read them. Ask again when they have recordings."
    );

    public static readonly ProblemType LanguageNotAvailable = new(
        "language-not-available",
        404,
        "The item is not published in this language",
        "Choose one of availableLanguages. Another language is never sent silently."
    );

    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "The method is not allowed here",
        "Use one of the methods in the Allow header."
    );

    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable",
        406,
        "The answer has no acceptable media type",
        "Accept the media type that the detail names, or leave the Accept header out."
    );

    public static readonly ProblemType Conflict = new(
        "conflict",
        409,
        "The request contradicts an earlier one",
        "Read the detail and the current state."
    );

    public static readonly ProblemType Withdrawn = new(
        "withdrawn",
        410,
        "The item was withdrawn",
        "Delete your copy: it may be wrong or unsafe to use."
    );

    public static readonly ProblemType CursorExpired = new(
        "cursor-expired",
        410,
        "The cursor is too old or from another database",
        "Keep the cursor of this problem, read every list with minVersion, drop what is in none, then go on from that "
            + "cursor."
    );

    public static readonly ProblemType TooLarge = new(
        "too-large",
        413,
        "The request body is too large",
        "Send less at once."
    );

    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "The request body has an unknown media type",
        "Send application/json."
    );

    public static readonly ProblemType TooManyRequests = new(
        "too-many-requests",
        429,
        "Too many requests",
        "Wait as many seconds as Retry-After says. Conditional requests answered with 304 are free."
    );

    public static readonly ProblemType Internal = new(
        "internal",
        500,
        "The server failed",
        "Try again later; tell the contact of /api/v1 if it lasts."
    );

    public static readonly ProblemType NotYet = new(
        "not-yet",
        503,
        "This node does not know that version yet",
        "Try again after Retry-After."
    );

    public static readonly ProblemType Unavailable = new(
        "unavailable",
        503,
        "A part of the server is missing",
        "The detail says which; try again later."
    );

    /// <summary>All types, as listed at <c>/api/problems</c>.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        UnknownParameter,
        InvalidParameter,
        InvalidCursor,
        Unprintable,
        UnknownHost,
        InvalidBody,
        Unauthorized,
        Forbidden,
        NotFound,
        WithoutSound,
        LanguageNotAvailable,
        MethodNotAllowed,
        NotAcceptable,
        Conflict,
        Withdrawn,
        CursorExpired,
        TooLarge,
        UnsupportedMediaType,
        TooManyRequests,
        Internal,
        NotYet,
        Unavailable,
    ];

    /// <summary>The problem for a bare status set by the framework; null for other statuses.</summary>
    public static ProblemType? OfStatus(int status) =>
        status switch
        {
            400 => InvalidBody,
            401 => Unauthorized,
            403 => Forbidden,
            404 => NotFound,
            405 => MethodNotAllowed,
            406 => NotAcceptable,
            413 => TooLarge,
            415 => UnsupportedMediaType,
            429 => TooManyRequests,
            500 => Internal,
            503 => Unavailable,
            _ => null,
        };
}
