// A secret ballot: RSABSSA-SHA384-PSS-Deterministic of RFC 9474. The mark is drawn here and signed blindly, so that the
// server that signs it by name cannot know it again when it is cast without one.
const SALT = 48, HASH = 48, EXPONENT = 65537n

export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("")
export const bytes = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16))
const number = octets => BigInt("0x" + hex(octets))
const octets = (value, length) => bytes(value.toString(16).padStart(2 * length, "0"))
const random = length => crypto.getRandomValues(new Uint8Array(length))
const joined = (...parts) => Uint8Array.from(parts.flatMap(part => [...part]))
const sha384 = async data => new Uint8Array(await crypto.subtle.digest("SHA-384", data))

export function power(base, exponent, modulus) {
    let result = 1n
    for (base %= modulus; exponent > 0n; exponent >>= 1n, base = base * base % modulus)
        if (exponent & 1n) result = result * base % modulus
    return result
}

/** 0 where there is none. */
export function inverse(value, modulus) {
    let [a, b, x, y] = [value % modulus, modulus, 1n, 0n]
    while (b > 0n) [a, b, x, y] = [b, a % b, y, x - a / b * y]
    return a === 1n ? (x % modulus + modulus) % modulus : 0n
}

async function mask(seed, length) {
    let all = new Uint8Array()
    for (let i = 0; all.length < length; i++) all = joined(all, await sha384(joined(seed, [0, 0, 0, i])))
    return all.slice(0, length)
}

/** EMSA-PSS (RFC 8017, 9.1.1) of a message for a modulus of so many bits. */
export async function encode(message, salt, bits) {
    const length = Math.ceil((bits - 1) / 8)
    const hash = await sha384(joined(new Uint8Array(8), await sha384(message), salt))
    const block = joined(new Uint8Array(length - salt.length - HASH - 2), [1], salt)
    const masked = (await mask(hash, block.length)).map((byte, i) => byte ^ block[i])
    masked[0] &= 0xff >> (8 * length - (bits - 1))
    return joined(masked, hash, [0xbc])
}

/** What is sent to be signed, and what takes the blinding off again. */
export async function blind(message, modulus, salt = random(SALT), unblinding = null) {
    const bits = modulus.toString(2).length, length = Math.ceil(bits / 8)
    const encoded = number(await encode(message, salt, bits))
    while (!unblinding) unblinding = inverse(number(random(length + 8)) % modulus, modulus)
    const factor = power(inverse(unblinding, modulus), EXPONENT, modulus)
    return {blinded: hex(octets(encoded * factor % modulus, length)), encoded, unblinding}
}

/** The signature of the message; null where the server did not sign it. */
export function finish(signed, {encoded, unblinding}, modulus) {
    const signature = BigInt("0x" + signed) * unblinding % modulus
    const length = Math.ceil(modulus.toString(2).length / 8)
    return power(signature, EXPONENT, modulus) === encoded ? hex(octets(signature, length)) : null
}

export async function verifies(message, signature, modulus) {
    const bits = modulus.toString(2).length, length = Math.ceil((bits - 1) / 8)
    const opened = octets(power(BigInt("0x" + signature), EXPONENT, modulus), length)
    const hash = opened.slice(length - HASH - 1, length - 1)
    const block = (await mask(hash, length - HASH - 1)).map((byte, i) => byte ^ opened[i])
    return hex(opened) === hex(await encode(message, block.slice(-SALT), bits))
}

function voting(form) {
    const {modulus: key, proceeding, ballot} = form.dataset
    const modulus = BigInt("0x" + key), kept = `ballot-${proceeding}-${ballot}`
    const said = form.querySelector("[data-said]"), take = form.querySelector("[data-take]")
    const say = text => { said.textContent = text }
    const counted = (taken, cast) => {
        for (const [name, more] of [["took", taken], ["cast", cast]]) {
            const figure = document.querySelector(`[data-count=${name}]`)
            if (figure) figure.textContent = Number(figure.textContent) + more
        }
    }

    // A line that holds nothing but its button goes with it.
    const hide = button => { button.hidden = button.closest(".send").hidden = true }
    const figure = name => document.querySelector(`[data-count=${name}]`)?.textContent

    /** What comes next, once this device has cast: whoever counts may do so after the last vote. */
    function voted() {
        const all = figure("cast") === form.dataset.present
        document.querySelector("h1").textContent = all ? form.dataset.all : form.dataset.head
        document.querySelectorAll("[data-when-all]").forEach(part => { part.hidden = !all })
        document.querySelectorAll("[data-until-all]").forEach(part => { part.hidden = all })
    }

    function show({mark, signature, cast}) {
        hide(take)
        form.querySelector("[data-voting]").hidden = false
        form.querySelector("output").textContent = mark
        form.querySelector("[data-download]").href = "data:text/plain;charset=utf-8,"
            + encodeURIComponent(form.dataset.file.replace("MARK", mark).replace("SIGNATURE", signature).replaceAll("|", "\n"))
        if (cast) {
            form.querySelector("fieldset").hidden = true
            hide(form.querySelector("[data-vote]"))
            voted()
            say(form.dataset.cast)
        }
    }

    take.addEventListener("click", async () => {
        if (!crypto.subtle) return say(form.dataset.insecure)
        take.disabled = true
        const mark = random(32), veiled = await blind(mark, modulus)
        const answer = await fetch(form.action, {
            method: "POST", body: new URLSearchParams({_csrf: form.elements._csrf.value, blinded: veiled.blinded})})
            .catch(() => null)
        const text = await answer?.text() ?? ""
        const signature = answer?.ok ? finish(text, veiled, modulus) : null
        take.disabled = false
        if (!signature) return say(answer && !answer.ok && text ? text : form.dataset.failed)
        const paper = {mark: hex(mark), signature}
        sessionStorage.setItem(kept, JSON.stringify(paper))
        show(paper)
        counted(1, 0)
        const takers = document.querySelector("[data-takers]")
        if (takers) takers.textContent = takers.dataset.takers
    })

    form.querySelector("[data-vote]").addEventListener("click", async () => {
        const choice = form.querySelector("[name=choice]:checked")?.value
        if (!choice) return say(form.dataset.nothing)
        const paper = JSON.parse(sessionStorage.getItem(kept))
        // No session, no address of a page: nothing that says who casts it.
        const answer = await fetch("/ballots/cast", {
            method: "POST", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store",
            body: new URLSearchParams({proceeding, ballot, choice, mark: paper.mark, signature: paper.signature})}).catch(() => null)
        const text = await answer?.text() ?? ""
        if (!answer?.ok) return say(text || form.dataset.failed)
        // That it was cast this device keeps, and only that.
        const done = {...paper, cast: true}
        sessionStorage.setItem(kept, JSON.stringify(done))
        counted(0, 1)
        show(done)
    })

    const paper = JSON.parse(sessionStorage.getItem(kept) ?? "null")
    if (paper) show(paper)
    else if (form.dataset.lost) {
        hide(take)
        say(form.dataset.lost)
    }
}

async function checking(table) {
    const modulus = BigInt("0x" + table.dataset.modulus)
    for (const row of table.querySelectorAll("[data-mark]")) {
        const right = await verifies(bytes(row.dataset.mark), row.dataset.signature, modulus)
        row.querySelector("[data-checked]").textContent = right ? table.dataset.right : table.dataset.wrong
    }
}

const form = document.querySelector("#ballot")
if (form) voting(form)
if (crypto.subtle) document.querySelectorAll("[data-votes]").forEach(checking)
