using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>The rules of passwords: long rather than crooked, and not made of the person's own name.</summary>
internal sealed class PasswordRules : IPasswordValidator<Officer>
{
    /// <summary>The fewest characters of a password.</summary>
    public const int MinimumLength = 12;

    private static readonly string[] TooCommon =
        ["matkhau", "password", "123456", "qwerty", "abcdef", "111111", "000000", "binhdanggioi", "campaign"];

    public Task<IdentityResult> ValidateAsync(UserManager<Officer> manager, Officer user, string? password)
    {
        IEnumerable<string?> own = [user.Email?.Split('@')[0], .. user.Name.Split(' ')];
        var easy = TooCommon.Concat(own.Where(x => x is { Length: > 2 }).Select(x => Bare(x!)));
        var rest = easy.Aggregate(Bare(password ?? ""), (text, part) => text.Replace(part, "", StringComparison.Ordinal));
        return Task.FromResult(rest.Distinct().Count() >= 5
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordTooEasy",
                Description = "Mật khẩu quá dễ đoán: đừng dùng tên, email của bạn hoặc từ quá phổ biến.",
            }));
    }

    // without case and marks: Người and nguoi are as easy to guess
    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).ToLowerInvariant()
        .Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd');
}

/// <summary>Makes passwords that are read out or copied once and replaced at the first sign-in.</summary>
internal static class TemporaryPassword
{
    // no characters that look alike on paper
    private const string Letters = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    public static string Make() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}

/// <summary>Identity's complaints, in Vietnamese.</summary>
internal sealed class VietnameseErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Mật khẩu cần ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Liên kết đã hết hạn hoặc đã được dùng.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Email {email} đã có tài khoản.");

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"Email {userName} đã có tài khoản.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"Email {email} không hợp lệ.");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), $"Tên đăng nhập {userName} không hợp lệ.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Hãy tải lại rồi làm lại.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
