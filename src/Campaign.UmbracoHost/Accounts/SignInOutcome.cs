namespace Campaign.UmbracoHost.Accounts;

/// <summary>The outcome of an attempt to sign in.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Wait">How long the client must wait, when it sent too many wrong passwords or codes.</param>
internal readonly record struct SignInOutcome(SignInKind Kind, TimeSpan Wait = default)
{
    public static readonly SignInOutcome Done = new(SignInKind.Done),
        Wrong = new(SignInKind.Wrong),
        CodeWanted = new(SignInKind.CodeWanted),
        SecondStepWanted = new(SignInKind.SecondStepWanted),
        RecoveryCodeWanted = new(SignInKind.RecoveryCodeWanted),
        NewPasswordWanted = new(SignInKind.NewPasswordWanted),
        DirectoryWanted = new(SignInKind.DirectoryWanted);

    public static SignInOutcome Throttled(TimeSpan wait) => new(SignInKind.Throttled, wait);

    /// <summary>What the officer reads; it is the same whether or not there is such an account.</summary>
    public string Text =>
        Kind switch
        {
            SignInKind.Wrong => "Email hoặc mật khẩu không đúng.",
            SignInKind.CodeWanted =>
                "Mã không đúng, đã được dùng hoặc đã hết hạn. Hãy nhập mã đang hiện trên điện thoại.",
            SignInKind.RecoveryCodeWanted =>
                "Có người đã thử nhiều mã cho tài khoản này nên máy chủ tạm thời chỉ nhận mã dự phòng.",
            SignInKind.Throttled => "Máy hoặc mạng này đã nhập sai quá nhiều lần. "
                + $"Hãy thử lại sau {Math.Ceiling(Wait.TotalMinutes):0} phút.",
            _ => "",
        };
}

/// <summary>The kinds of outcomes.</summary>
internal enum SignInKind
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>Address or password wrong, or the account disabled: the page does not say which.</summary>
    Wrong,

    /// <summary>Too many wrong passwords or codes from this client.</summary>
    Throttled,

    /// <summary>The password was right; now a code is needed.</summary>
    CodeWanted,

    /// <summary>Strangers tried many codes of this account, so only recovery codes are accepted for a while.</summary>
    RecoveryCodeWanted,

    /// <summary>The password was right; the account must get its second step now.</summary>
    SecondStepWanted,

    /// <summary>The password was right and was chosen by someone else: a new one must be set first.</summary>
    NewPasswordWanted,

    /// <summary>The password was right, and the account is let in by the directory alone.</summary>
    DirectoryWanted,
}
